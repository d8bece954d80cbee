using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Architecture;

/// <summary>The compiler's own sources as the C# compiler understands them: which file uses which type of which stage.</summary>
internal static class CompilerSources
{
    /// <summary>Every use of one of the compiler's own types: who, and what.</summary>
    public static IReadOnlyList<Use> Uses { get; } = ReadUses();

    private static List<Use> ReadUses()
    {
        string folder = Path.Combine(Repository.Root, "generator", "NetGen.Compiler");
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        const string implicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Polyfills"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .ToList();
        string arrays = Path.Combine(folder, "Polyfills", "EquatableArray.cs");
        trees.Add((CSharpSyntaxTree)CSharpSyntaxTree.ParseText(File.ReadAllText(arrays), options, arrays));
        trees.Add((CSharpSyntaxTree)CSharpSyntaxTree.ParseText(implicitUsings, options, "Usings.cs"));
        var compilation = CSharpCompilation.Create("compiler", trees, References.BaseLibrary);
        return trees.SelectMany(tree => UsesIn(tree, compilation.GetSemanticModel(tree), folder)).Distinct().ToList();
    }

    private static IEnumerable<Use> UsesIn(SyntaxTree tree, SemanticModel model, string folder)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.Ancestors().OfType<UsingDirectiveSyntax>().Any())
                continue;
            ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
            INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type is null || !type.Locations.Any(location => location.IsInSource))
                continue;
            ISymbol? enclosing = model.GetEnclosingSymbol(name.SpanStart);
            string user = (enclosing as INamespaceSymbol ?? enclosing?.ContainingNamespace)?.ToString() ?? "";
            yield return new Use(Path.GetRelativePath(folder, tree.FilePath), user, type.ContainingNamespace.ToString()!, type.Name, BasesOf(type));
        }
    }

    private static string BasesOf(INamedTypeSymbol type)
    {
        var names = new List<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            names.Add(current.Name);
        return string.Join(" ", names);
    }
}

/// <summary>A use of a type.</summary>
/// <param name="File">Where.</param>
/// <param name="User">The namespace of the user.</param>
/// <param name="Used">The namespace of the type.</param>
/// <param name="Type">The type.</param>
/// <param name="Bases">The type and all it derives from.</param>
internal sealed record Use(string File, string User, string Used, string Type, string Bases)
{
    public override string ToString() => $"{File} ({User}) uses {Used}.{Type}";
}
