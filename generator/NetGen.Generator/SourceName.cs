using NetGen.Compiler.Declaration;

namespace NetGen.Generator;

/// <summary>A class by name, for people and for a file.</summary>
/// <param name="Identity">Equal for no two classes of a compilation: a '+' in front of a nested one, a '`' before the number of type parameters.</param>
internal sealed record SourceName(string Identity)
{
    public static SourceName None { get; } = new("a network");

    /// <summary>"Namespace.Outer.Tiny".</summary>
    public string FullName => Identity.Replace('+', '.');

    public static SourceName Of(ClassDeclaration declaration)
    {
        string types = string.Join("+", declaration.Containers.Select(WithoutKeywords).Append(declaration.Name));
        return new(declaration.Namespace.Length == 0 ? types : $"{declaration.Namespace}.{types}");
    }

    /// <summary>"partial class Outer&lt;T, U&gt;" → "Outer`2".</summary>
    private static string WithoutKeywords(string container)
    {
        string[] parts = container.Split('<');
        string name = parts[0].Substring(parts[0].LastIndexOf(' ') + 1).TrimStart('@');
        return parts.Length == 1 ? name : $"{name}`{parts[1].Count(c => c == ',') + 1}";
    }
}
