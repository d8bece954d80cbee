using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Harness;

/// <summary>A user's project in memory: C# 13, nullable, documentation on, and the usings that every project has.</summary>
internal static class UserProject
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true);

    private static readonly SyntaxTree Usings = Parse(
        "global using System; global using System.Collections.Generic; global using System.Linq; global using NetGen;",
        "Usings.cs");

    /// <summary>The sources are files named "0.cs", "1.cs", … in this order.</summary>
    public static CSharpCompilation Of(params string[] sources) => Of(sources.Select((text, index) => Parse(text, $"{index}.cs")));

    /// <summary>A library, or a program where statements stand outside of any class.</summary>
    public static CSharpCompilation Of(IEnumerable<SyntaxTree> files)
    {
        SyntaxTree[] trees = [Usings, .. files];
        bool isProgram = trees.Any(tree => tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax));
        return CSharpCompilation.Create("User", trees, References.Harness, isProgram ? Options.WithOutputKind(OutputKind.ConsoleApplication) : Options);
    }

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
