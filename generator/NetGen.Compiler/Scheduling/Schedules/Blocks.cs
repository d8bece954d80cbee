namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Units of flat work: 16 values, which every width of single precision divides, and which is two cache lines in double.</summary>
internal static class Blocks
{
    public const int Values = 16;

    public static int CountOf(int length) => (length + Values - 1) / Values;

    /// <summary>A body for every vector in the kernel's range of blocks.</summary>
    public static IEnumerable<Statement> ForEach(Target target, Func<Index, IEnumerable<Statement>> body) =>
        [new Loop("i", V.At("from", Values), V.At("to", Values), target.Lanes, body(V.At("i")))];
}
