using System.Collections.Immutable;
using NetGen.Compiler;

namespace NetGen.Generator;

/// <summary>
/// The file of every network. It is named after the class, and only where names are equal but for their case (files must differ in more than that) a number
/// follows: "Net.g.cs", "net.2.g.cs". Only those exceptions are held, so that a new network leaves the others' files alone.
/// </summary>
internal sealed record FileNames(EquatableArray<FileNames.Exception> Exceptions)
{
    public string this[SourceName name] => Exceptions.FirstOrDefault(exception => exception.Name == name)?.FileName ?? $"{name.FullName}.g.cs";

    public static FileNames Of(ImmutableArray<SourceName> names) => new(names
        .Distinct()
        .GroupBy(name => name.FullName, StringComparer.OrdinalIgnoreCase)
        .SelectMany(alike => alike
            .OrderBy(name => name.Identity, StringComparer.Ordinal)
            .Select((name, index) => new Exception(name, $"{name.FullName}.{index + 1}.g.cs"))
            .Skip(1))
        .OrderBy(exception => exception.FileName, StringComparer.Ordinal)
        .ToEquatableArray());

    internal sealed record Exception(SourceName Name, string FileName);
}
