using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Vectors of two halves that lie apart, at both widths that have them.</summary>
public sealed class HalvesTests
{
    private const float Untouched = -9;

    private static readonly float[] Values = [.. Enumerable.Range(0, 32).Select(i => (float)i)];

    private static readonly double[] Doubles = [.. Values.Select(value => (double)value)];

    [Fact]
    public void A_half_is_loaded_from_each_place()
    {
        Assert.Equal(Vector512.Create<float>([.. Values[3..11], .. Values[20..28]]), Halves.Load512(ref Values[3], ref Values[20]));
        Assert.Equal(Vector512.Create<double>([.. Doubles[3..7], .. Doubles[20..24]]), Halves.Load512(ref Doubles[3], ref Doubles[20]));
        Assert.Equal(Vector256.Create<float>([.. Values[3..7], .. Values[20..24]]), Halves.Load256(ref Values[3], ref Values[20]));
        Assert.Equal(Vector256.Create<double>([.. Doubles[3..5], .. Doubles[20..22]]), Halves.Load256(ref Doubles[3], ref Doubles[20]));
    }

    [Fact]
    public void The_greater_of_both_halves_is_in_the_lower_one_and_a_NaN_wins()
    {
        float[] lower = [1, 5, float.NaN, -3, 0, 0, 7, 2], upper = [2, 4, 0, float.NaN, -1, 1, 7, 9], greater = [2, 5, float.NaN, float.NaN, 0, 1, 7, 9];
        Assert.Equal(greater, Lanes(Halves.Maximum(Halves.Load512(ref lower[0], ref upper[0])).GetLower()));
        Assert.Equal(greater[..4], Lanes(Halves.Maximum(Halves.Load256(ref lower[0], ref upper[0])).GetLower()));

        static float[] Lanes<T>(T vector) => vector switch
        {
            Vector256<float> wide => [.. Enumerable.Range(0, 8).Select(i => wide[i])],
            Vector128<float> narrow => [.. Enumerable.Range(0, 4).Select(i => narrow[i])],
            _ => [],
        };
    }

    [Fact]
    public void Neighbours_of_the_lower_half_are_written_and_nothing_behind_them()
    {
        float[] wide = [.. Enumerable.Repeat(Untouched, 9)], narrow = [.. wide];
        Neighbours.StoreMaxima(Vector512.Create<float>(Values).GetLower(), ref wide[0]);
        Neighbours.StoreMaxima(Vector256.Create<float>(Values).GetLower(), ref narrow[0]);
        Assert.Equal([1, 3, 5, 7, .. Enumerable.Repeat(Untouched, 5)], wide);
        Assert.Equal([1, 3, .. Enumerable.Repeat(Untouched, 7)], narrow);
    }

    [Fact]
    public void Neighbours_of_the_lower_half_are_written_in_double()
    {
        double[] wide = [.. Enumerable.Repeat((double)Untouched, 9)], narrow = [.. wide];
        Neighbours.StoreMaxima(Vector512.Create<double>(Doubles).GetLower(), ref wide[0]);
        Neighbours.StoreMaxima(Vector256.Create<double>(Doubles).GetLower(), ref narrow[0]);
        Assert.Equal([1, 3, .. Enumerable.Repeat((double)Untouched, 7)], wide);
        Assert.Equal([1, .. Enumerable.Repeat((double)Untouched, 8)], narrow);
    }
}
