using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Sums across lanes, four vectors at a time: the bits of one vector at a time, and nothing written behind them.</summary>
public sealed class LaneSumsTests
{
    private const float Untouched = -9;

    private static readonly float[] Values = [.. Draw(64)];

    private static readonly double[] Doubles = [.. Values.Select(value => Math.Sqrt(value))];

    [Fact]
    public void Singles()
    {
        Check(16, i => Vector512.Create<float>(Values.AsSpan(i)), Lanes.Sum, Lanes.StoreSums);
        Check(8, i => Vector256.Create<float>(Values.AsSpan(i)), Lanes.Sum, Lanes.StoreSums);
        Check(4, i => Vector128.Create<float>(Values.AsSpan(i)), Lanes.Sum, Lanes.StoreSums);
    }

    [Fact]
    public void Doubles_too()
    {
        Check(8, i => Vector512.Create<double>(Doubles.AsSpan(i)), Lanes.Sum, Lanes.StoreSums);
        Check(4, i => Vector256.Create<double>(Doubles.AsSpan(i)), Lanes.Sum, Lanes.StoreSums);
        Check(2, i => Vector128.Create<double>(Doubles.AsSpan(i)), Lanes.Sum, Lanes.StoreSums);
    }

    private delegate void Store<TVector, T>(TVector a, TVector b, TVector c, TVector d, ref T destination);

    private static void Check<TVector>(int lanes, Func<int, TVector> vector, Func<TVector, float> sum, Store<TVector, float> store)
    {
        float[] sums = [.. Enumerable.Repeat(Untouched, 5)];
        store(vector(0), vector(lanes), vector(2 * lanes), vector(3 * lanes), ref sums[0]);
        Assert.Equal([.. Enumerable.Range(0, 4).Select(i => sum(vector(i * lanes))), Untouched], sums);
        Assert.Equal(Values[..lanes].Sum(), sums[0], 1e-4);
    }

    private static void Check<TVector>(int lanes, Func<int, TVector> vector, Func<TVector, double> sum, Store<TVector, double> store)
    {
        double[] sums = [.. Enumerable.Repeat((double)Untouched, 5)];
        store(vector(0), vector(lanes), vector(2 * lanes), vector(3 * lanes), ref sums[0]);
        Assert.Equal([.. Enumerable.Range(0, 4).Select(i => sum(vector(i * lanes))), Untouched], sums);
        Assert.Equal(Doubles[..lanes].Sum(), sums[0], 1e-12);
    }

    private static IEnumerable<float> Draw(int count)
    {
        Random random = new(3);
        for (int i = 0; i < count; i++)
            yield return random.NextSingle() * MathF.Pow(10, random.Next(-3, 3));
    }
}
