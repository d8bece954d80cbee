using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Reading;

namespace NetGen.Generator;

/// <summary>
/// How a repair travels from the analyzer to the code fix: the title and each edit's kind and text as properties of the diagnostic, the places of the edits as its
/// additional locations, in the same order.
/// </summary>
internal static class RepairProperties
{
    private const string Title = "repair";

    /// <summary>The diagnostic of a finding. A repair in another file than the finding's is left to the user.</summary>
    public static Diagnostic Report(Finding finding, DeclarationReading reading, CancellationToken cancellation)
    {
        Location location = reading.Locate(finding.Site, cancellation);
        Location[] places = [.. (finding.Repair?.Edits ?? default)
            .Select(edit => reading.LocateExactly(edit.Site, cancellation))
            .Where(place => place?.SourceTree == location.SourceTree)
            .Select(place => place!)];
        return finding.Repair is { } repair && places.Length == repair.Edits.Count
            ? Diagnostic.Create(Descriptors.Of(finding), location, places, Properties(repair), finding.Message)
            : Diagnostic.Create(Descriptors.Of(finding), location, finding.Message);
    }

    /// <summary>What an editor offers, or null where there is nothing to offer.</summary>
    public static string? TitleOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Title, out string? title) ? title : null;

    /// <summary>The edits; the place of each is the additional location of the same number.</summary>
    public static IEnumerable<(EditKind Kind, string Text)> EditsOf(Diagnostic diagnostic)
    {
        for (int i = 0; diagnostic.Properties.TryGetValue(Key(i), out string? edit); i++)
        {
            string[] parts = edit!.Split([' '], 2);
            yield return ((EditKind)Enum.Parse(typeof(EditKind), parts[0]), parts[1]);
        }
    }

    private static ImmutableDictionary<string, string?> Properties(Repair repair)
        => repair.Edits
            .Select((edit, i) => new KeyValuePair<string, string?>(Key(i), $"{edit.Kind} {edit.Text}"))
            .Append(new(Title, repair.Title))
            .ToImmutableDictionary();

    private static string Key(int edit) => "edit" + edit.ToString(CultureInfo.InvariantCulture);
}
