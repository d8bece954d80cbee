namespace NetGen.Benchmarks.Workloads;

/// <summary>How many numbers a network takes and gives per sample.</summary>
internal static class Lengths
{
    public static int InputLength(this NetworkDescription network) => network.InputShape.Aggregate(1, (length, size) => length * size);

    public static int OutputLength(this NetworkDescription network) => network.OutputShape.Aggregate(1, (length, size) => length * size);
}
