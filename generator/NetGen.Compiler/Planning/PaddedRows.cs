using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Rows padded to 64 bytes, and one such line further apart where they would lie a multiple of 2 KiB from each other. Caches choose the lines that an address
/// may lie in by its lowest bits: tiles that walk down such rows would have one or two sets of the first cache and a few of the second for all of them.
/// </summary>
internal static class PaddedRows
{
    /// <summary>Lines of 64 bytes in 2 KiB. Rows of 1 KiB were as fast with a line between them as without.</summary>
    private const int LinesApart = 32;

    /// <param name="space">Where they lie.</param>
    /// <param name="shape">Of a sample, if samples have it.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    public static Place Of(Space space, Shape shape, int alignment)
    {
        int run = ArenaPlanner.Pad(shape.Columns, alignment);
        bool hasRows = space == Space.Arena || shape is { Rank: 2, Rows: > 1 };
        return Place.RowMajor(space, 0, shape, run, hasRows && run % (LinesApart * alignment) == 0 ? alignment : 0);
    }
}
