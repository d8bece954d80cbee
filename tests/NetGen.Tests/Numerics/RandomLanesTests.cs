using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Random numbers of emitted code: the same at every width and precision, and as random as they should be.</summary>
public sealed class RandomLanesTests
{
    private const ulong Key = 0x8b5fb3c1f6a2e97d;
    private const int Count = 1 << 20;

    [Fact]
    public void Coarse_numbers_do_not_depend_on_the_width_or_precision()
    {
        for (nint e = 0; e < 4096; e += 16)
        {
            float[] expected = [.. Enumerable.Range(0, 16).Select(i => RandomLanes.CoarseScalarSingle(Key, e + i))];
            Assert.Equal(expected, Lanes(RandomLanes.Coarse512Single(Key, e)));
            Same(expected, [.. Lanes(RandomLanes.Coarse256Single(Key, e)), .. Lanes(RandomLanes.Coarse256Single(Key, e + 8))]);
            Same(expected, [.. Quarters(4).SelectMany(i => Lanes(RandomLanes.Coarse128Single(Key, e + i)))]);
            double[] doubles = Array.ConvertAll(expected, x => (double)x);
            Same(doubles, [.. Enumerable.Range(0, 16).Select(i => RandomLanes.CoarseScalarDouble(Key, e + i))]);
            Same(doubles, [.. Lanes(RandomLanes.Coarse512Double(Key, e)), .. Lanes(RandomLanes.Coarse512Double(Key, e + 8))]);
            Same(doubles, [.. Quarters(4).SelectMany(i => Lanes(RandomLanes.Coarse256Double(Key, e + i)))]);
            Same(doubles, [.. Quarters(2).SelectMany(i => Lanes(RandomLanes.Coarse128Double(Key, e + i)))]);
        }
    }

    [Fact]
    public void Symmetric_numbers_do_not_depend_on_the_width_or_precision()
    {
        for (nint e = 0; e < 4096; e += 16)
        {
            float[] expected = [.. Enumerable.Range(0, 16).Select(i => RandomLanes.SymmetricScalarSingle(Key, e + i))];
            Assert.Equal(expected, Lanes(RandomLanes.Symmetric512Single(Key, e)));
            Same(expected, [.. Lanes(RandomLanes.Symmetric256Single(Key, e)), .. Lanes(RandomLanes.Symmetric256Single(Key, e + 8))]);
            Same(expected, [.. Quarters(4).SelectMany(i => Lanes(RandomLanes.Symmetric128Single(Key, e + i)))]);
            double[] doubles = Array.ConvertAll(expected, x => (double)x);
            Same(doubles, [.. Enumerable.Range(0, 16).Select(i => RandomLanes.SymmetricScalarDouble(Key, e + i))]);
            Same(doubles, [.. Lanes(RandomLanes.Symmetric512Double(Key, e)), .. Lanes(RandomLanes.Symmetric512Double(Key, e + 8))]);
            Same(doubles, [.. Quarters(4).SelectMany(i => Lanes(RandomLanes.Symmetric256Double(Key, e + i)))]);
            Same(doubles, [.. Quarters(2).SelectMany(i => Lanes(RandomLanes.Symmetric128Double(Key, e + i)))]);
        }
    }

    /// <summary>χ² of 64 cells has mean 63 and deviation 11.2; the key is fixed, so this passes or fails for good.</summary>
    [Fact]
    public void Numbers_are_uniform()
    {
        Assert.InRange(ChiSquared(64, e => RandomLanes.CoarseScalarDouble(Key, e)), 30, 110);
        Assert.InRange(ChiSquared(64, e => (1 + RandomLanes.SymmetricScalarDouble(Key, e)) / 2), 30, 110);
    }

    /// <summary>The correlation of n independent pairs has deviation 1/√n: five of them at most, over neighbours, steps and streams.</summary>
    [Fact]
    public void Neighbours_steps_and_streams_are_independent()
    {
        ulong key = CounterRandom.Key(3, RandomPurpose.Dropout, 7, 0), nextStep = CounterRandom.Key(3, RandomPurpose.Dropout, 8, 0), nextLayer = CounterRandom.Key(3, RandomPurpose.Dropout, 7, 1);
        foreach (int distance in (int[])[1, 2, 4, 64, 784])
            Assert.InRange(Correlation(e => RandomLanes.SymmetricScalarDouble(key, e), e => RandomLanes.SymmetricScalarDouble(key, e + distance)), -5, 5);
        foreach (ulong other in (ulong[])[nextStep, nextLayer])
            Assert.InRange(Correlation(e => RandomLanes.SymmetricScalarDouble(key, e), e => RandomLanes.SymmetricScalarDouble(other, e)), -5, 5);
    }

    private static void Same<T>(T[] expected, T[] actual) => Assert.Equal(expected, actual);

    private static double ChiSquared(int cells, Func<int, double> number)
    {
        int[] counts = new int[cells];
        for (int e = 0; e < Count; e++)
            counts[(int)(number(e) * cells)]++;
        double expected = (double)Count / cells;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    private static double Correlation(Func<int, double> a, Func<int, double> b) =>
        Enumerable.Range(0, Count).Sum(e => 3 * a(e) * b(e)) / Math.Sqrt(Count);

    private static IEnumerable<int> Quarters(int lanes) => Enumerable.Range(0, 16 / lanes).Select(i => i * lanes);

    private static T[] Lanes<T>(Vector512<T> vector) => [.. Enumerable.Range(0, Vector512<T>.Count).Select(i => vector[i])];

    private static T[] Lanes<T>(Vector256<T> vector) => [.. Enumerable.Range(0, Vector256<T>.Count).Select(i => vector[i])];

    private static T[] Lanes<T>(Vector128<T> vector) => [.. Enumerable.Range(0, Vector128<T>.Count).Select(i => vector[i])];
}
