using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>The greater of each two neighbours, at every width; a NaN wins from either side; nothing is written behind them.</summary>
public sealed class NeighboursTests
{
    private const float Untouched = -9;

    private static readonly float[] Values = [3, 1, -2, -1, float.NaN, 5, 6, float.NaN, 0, 7, 8, 8, -5, float.NegativeInfinity, float.PositiveInfinity, 4];

    private static readonly float[] Maxima = [3, -1, float.NaN, float.NaN, 7, 8, -5, float.PositiveInfinity];

    [Fact]
    public void Singles()
    {
        float[] wide = Row(), middle = Row(), narrow = Row();
        Neighbours.StoreMaxima(Vector512.Create<float>(Values), ref wide[0]);
        for (int i = 0; i < 2; i++)
            Neighbours.StoreMaxima(Vector256.Create<float>(Values.AsSpan(8 * i)), ref middle[4 * i]);
        for (int i = 0; i < 4; i++)
            Neighbours.StoreMaxima(Vector128.Create<float>(Values.AsSpan(4 * i)), ref narrow[2 * i]);
        Assert.All([wide, middle, narrow], row => Assert.Equal([.. Maxima, Untouched], row));
    }

    [Fact]
    public void Doubles()
    {
        double[] values = [.. Values.Select(value => (double)value)], wide = [.. Row()], middle = [.. Row()], narrow = [.. Row()];
        for (int i = 0; i < 2; i++)
            Neighbours.StoreMaxima(Vector512.Create<double>(values.AsSpan(8 * i)), ref wide[4 * i]);
        for (int i = 0; i < 4; i++)
            Neighbours.StoreMaxima(Vector256.Create<double>(values.AsSpan(4 * i)), ref middle[2 * i]);
        for (int i = 0; i < 8; i++)
            Neighbours.StoreMaxima(Vector128.Create<double>(values.AsSpan(2 * i)), ref narrow[i]);
        Assert.All([wide, middle, narrow], row => Assert.Equal([.. Maxima, Untouched], row));
    }

    private static float[] Row() => [.. Enumerable.Repeat(Untouched, 9)];
}
