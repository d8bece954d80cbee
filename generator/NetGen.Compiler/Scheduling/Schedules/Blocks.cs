namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Units of flat work: 16 values, which every width of single precision divides, and which is two cache lines in double.</summary>
internal static class Blocks
{
    public const int Values = 16;

    public static int CountOf(int length) => (length + Values - 1) / Values;

    /// <summary>A body for every vector in the kernel's range of blocks; the last block ends with the padded length.</summary>
    public static IEnumerable<Statement> ForEach(Target target, int length, Func<Index, IEnumerable<Statement>> body) =>
    [
        new DefineIndex("end", V.At("to", Values), length),
        new Loop("i", V.At("from", Values), V.At("end"), target.Lanes, body(V.At("i"))),
    ];
}
