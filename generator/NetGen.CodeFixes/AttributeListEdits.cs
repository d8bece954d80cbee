using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Compiler.Declaration;

namespace NetGen.CodeFixes;

/// <summary>All edits of one list of attributes, <c>[A, B]</c>, as one change of the text: what stays keeps its spaces, line ends and comments.</summary>
internal static class AttributeListEdits
{
    public static TextChange Apply(AttributeListSyntax list, PlacedEdit[] edits, SourceText text)
    {
        string result = "";
        int end = list.Attributes[0].SpanStart;
        foreach (AttributeSyntax attribute in list.Attributes)
        {
            string[] left = [.. Left(attribute, [.. edits.Where(edit => edit.Attribute == attribute)])];
            string separator = text.ToString(TextSpan.FromBounds(end, attribute.SpanStart));
            if (left.Length > 0)
                result += (result.Length > 0 ? separator : "") + string.Join(", ", left);
            end = attribute.Span.End;
        }

        return result.Length > 0 ? new(TextSpan.FromBounds(list.Attributes[0].SpanStart, end), result) : new(Whole(list), "");
    }

    /// <summary>What stands where the attribute stood.</summary>
    private static IEnumerable<string> Left(AttributeSyntax attribute, PlacedEdit[] edits)
    {
        PlacedEdit? instead = edits.FirstOrDefault(edit => edit.Kind is EditKind.Remove or EditKind.Replace or EditKind.Exchange);
        string? own = instead?.Kind switch
        {
            EditKind.Remove => null,
            EditKind.Replace => instead.Qualifier + instead.Text,
            EditKind.Exchange => instead.Text,
            _ => edits.Aggregate(attribute, (changed, edit) => edit.Change(changed)).ToString(),
        };
        return Inserted(EditKind.InsertBefore).Concat(own is null ? [] : [own]).Concat(Inserted(EditKind.InsertAfter));

        IEnumerable<string> Inserted(EditKind kind) => edits.Where(edit => edit.Kind == kind).Select(edit => edit.Qualifier + edit.Text).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A list that loses all goes with its line; a comment before it stays.</summary>
    private static TextSpan Whole(AttributeListSyntax list) => list.GetLeadingTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
        ? list.FullSpan
        : TextSpan.FromBounds(list.SpanStart, list.FullSpan.End);
}
