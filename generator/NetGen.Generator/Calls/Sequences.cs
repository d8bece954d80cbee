namespace NetGen.Generator.Calls;

/// <summary>Questions about lists.</summary>
internal static class Sequences
{
    /// <summary>The element of a list of one; null for any other.</summary>
    public static T? Sole<T>(this IReadOnlyList<T> list) where T : class => list.Count == 1 ? list[0] : null;
}
