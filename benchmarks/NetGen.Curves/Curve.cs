using NetGen.Benchmarks.Workloads;
using NetGen.Curves.Networks;

namespace NetGen.Curves;

/// <summary>A workload at one size.</summary>
internal sealed record Place(int Size, Benchmark Benchmark);

/// <summary>The same work at every size.</summary>
internal sealed record Series(string Name, IReadOnlyList<Place> Places);

/// <summary>How the time of a multiply-add depends on one size.</summary>
/// <param name="Name">In one word, for the command line.</param>
/// <param name="Axis">What grows, and of what.</param>
/// <param name="Series">What is done with it.</param>
internal sealed record Curve(string Name, string Axis, IReadOnlyList<Series> Series)
{
    /// <param name="name">In one word.</param>
    /// <param name="axis">What grows.</param>
    /// <param name="points">The networks.</param>
    /// <param name="predicted">How many samples are predicted in a call, a series each.</param>
    /// <param name="learned">How many samples a step has.</param>
    public static Curve OfNetworks(string name, string axis, IEnumerable<Func<Point>> points, int[] predicted, int learned)
    {
        // All series of a size share its network: the largest is too large to have several times.
        Point[] networks = [.. points.Select(make => make())];
        IEnumerable<Series> predictions =
            from samples in predicted
            select new Series($"predict {samples}", [.. networks.Select(point => Predicting(point, point.Size, samples))]);
        IEnumerable<Series> steps =
            from threads in Threads()
            select new Series($"step {learned}{Suffix(threads)}", [.. networks.Select(point => Learning(point, point.Size, learned, threads))]);
        return new(name, axis, [.. predictions, .. steps]);
    }

    public static Curve OfSamples(string name, string axis, Point network, int[] samples)
    {
        IEnumerable<Series> predictions =
            from threads in Threads()
            select new Series($"predict{Suffix(threads)}", [.. samples.Select(count => Predicting(network, count, count, threads))]);
        IEnumerable<Series> steps =
            from threads in Threads()
            select new Series($"step{Suffix(threads)}", [.. samples.Select(count => Learning(network, count, count, threads))]);
        return new(name, axis, [.. predictions, .. steps]);
    }

    private static int[] Threads() => Environment.ProcessorCount > 1 ? [1, 2] : [1];

    private static string Suffix(int threads) => threads == 1 ? "" : $", {threads} threads";

    private static Place Predicting(Point point, int size, int samples, int threads = 1) =>
        new(size, new($"{size}", _ => new Prediction(point.Network, point.Predict, samples), threads));

    private static Place Learning(Point point, int size, int samples, int threads) =>
        new(size, new($"{size}", options => new OutputGradientStep(point.Network, point.Step(options), samples), threads));
}
