namespace NetGen.Compiler.Graph;

/// <summary>The attributes that place blocks, one row each. A block is nothing but its layers under a prefix: no later stage hears of it.</summary>
internal static class CompositionTable
{
    private static readonly Dictionary<string, Func<Composition, Node?>> Rows = new(StringComparer.Ordinal)
    {
        // T(x)
        ["Block"] = at => at.Inline(0, at.Input),

        // x + T(x)
        ["Residual"] = at => at.Merge(MergeLayer.Residual, at.Input, at.Inline(0, at.Input)),

        // TA(x) and TB(x), merged
        ["Parallel"] = at => at.Merge(MergeLayer.Parallel(at.Reader), at.Inline(0, 1, at.Input), at.Inline(1, 2, at.Input)),

        // T(… T(x))
        ["Repeat"] = Repeat,
    };

    /// <summary>The node that the attribute comes to, or null after reporting why there is none.</summary>
    public static Node? Place(Composition composition) => Rows[composition.Reader.Kind](composition);

    /// <summary>Rounds that follow a fault would repeat it.</summary>
    private static Node? Repeat(Composition at)
    {
        int count = at.Reader.Count("count", otherwise: 1), findings = at.Reader.FindingsSoFar;
        Node? last = at.Inline(0, 1, at.Input);
        for (int round = 2; round <= count && last is not null && at.Reader.FindingsSoFar == findings; round++)
            last = at.Inline(0, round, last);
        return last;
    }
}
