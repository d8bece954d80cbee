using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Reading;

/// <summary>Questions about places.</summary>
internal static class SyntaxExtensions
{
    public static bool Contains(this SyntaxNode node, SyntaxReference? place)
        => place is not null && node.SyntaxTree == place.SyntaxTree && node.Span.Contains(place.Span);

    public static bool Contains(this SyntaxReference outer, SyntaxReference place)
        => outer.SyntaxTree == place.SyntaxTree && outer.Span.Contains(place.Span);
}
