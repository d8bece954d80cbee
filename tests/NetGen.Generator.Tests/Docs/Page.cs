using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Docs;

/// <summary>A page of the guide, and the programs in it.</summary>
internal sealed partial class Page
{
    private readonly string[] _blocks;

    private Page(string path)
    {
        Text = File.ReadAllText(Repository.Path(path)).ReplaceLineEndings("\n");
        _blocks = [.. Fences().Matches(Text).Select(match => match.Groups["code"].Value)];
    }

    /// <summary>All pages that a user reads, from the repository's root.</summary>
    public static IEnumerable<string> Paths =>
    [
        "README.md",
        .. Directory.GetFiles(Repository.Path("src/docs"), "*.md").Order(StringComparer.Ordinal).Select(path => $"src/docs/{Path.GetFileName(path)}"),
    ];

    public string Text { get; }

    public int Blocks => _blocks.Length;

    public static Page Read(string path) => new(path);

    public string Block(int index) => _blocks[index];

    /// <summary>The files of a program: a block, and the types that it uses of other blocks of the page.</summary>
    public string[] Program(int index)
    {
        HashSet<string> known = [.. Types(_blocks[index]).Select(NameOf)];
        IEnumerable<string> others = _blocks.SelectMany(Types).Where(type => known.Add(NameOf(type))).Select(type => type.ToFullString());
        return [_blocks[index], .. others];
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(string block) =>
        ((CompilationUnitSyntax)UserProject.Parse(block, "block.cs").GetRoot()).Members.OfType<BaseTypeDeclarationSyntax>();

    private static string NameOf(BaseTypeDeclarationSyntax type) => type.Identifier.Text;

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fences();
}
