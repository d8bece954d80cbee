using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Vectors of parts, against what the same says of single numbers.</summary>
public class LanePartsTests
{
    private static readonly float[] Singles = [1.5f, -2, 3.25f, 4, -5, 6, 7.5f, 8];
    private static readonly double[] Doubles = [1.5, -2, 3.25, 4];

    [Fact]
    public void Numbers_are_repeated_over_their_parts()
    {
        foreach (int times in new[] { 2, 4, 8 })
            Equal(Repeated(Singles, 16, times), lane => Lanes.Repeat512(ref Singles[0], times)[lane]);
        foreach (int times in new[] { 2, 4 })
        {
            Equal(Repeated(Singles, 8, times), lane => Lanes.Repeat256(ref Singles[0], times)[lane]);
            Equal(Repeated(Doubles, 8, times), lane => Lanes.Repeat512(ref Doubles[0], times)[lane]);
        }

        Equal(Repeated(Singles, 4, 2), lane => Lanes.Repeat128(ref Singles[0], 2)[lane]);
        Equal(Repeated(Doubles, 4, 2), lane => Lanes.Repeat256(ref Doubles[0], 2)[lane]);
    }

    [Fact]
    public void Parts_are_added_lane_by_lane()
    {
        Vector512<float> of16 = Vector512<float>.Indices + Vector512.Create(0.5f);
        foreach (int lanes in new[] { 1, 2, 4, 8 })
            Equal(Sums(16, lanes), lane => Lanes.SumParts(of16, lanes)[lane]);
        foreach (int lanes in new[] { 1, 2, 4 })
        {
            Equal(Sums(8, lanes), lane => Lanes.SumParts(of16.GetLower(), lanes)[lane]);
            Equal(Sums(8, lanes), lane => Lanes.SumParts(Vector512<double>.Indices + Vector512.Create(0.5), lanes)[lane]);
        }

        foreach (int lanes in new[] { 1, 2 })
        {
            Equal(Sums(4, lanes), lane => Lanes.SumParts(of16.GetLower().GetLower(), lanes)[lane]);
            Equal(Sums(4, lanes), lane => Lanes.SumParts(Vector256<double>.Indices + Vector256.Create(0.5), lanes)[lane]);
        }

        Equal(Sums(2, 1), lane => Lanes.SumParts(Vector128<double>.Indices + Vector128.Create(0.5), 1)[lane]);
    }

    [Fact]
    public void A_part_that_no_vector_has_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Lanes.Repeat512(ref Singles[0], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lanes.Repeat256(ref Doubles[0], 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lanes.SumParts(Vector128<double>.Zero, 2));
    }

    private static double[] Repeated<T>(T[] numbers, int lanes, int times)
        where T : struct, IConvertible =>
        [.. Enumerable.Range(0, lanes).Select(lane => Convert.ToDouble(numbers[lane / times], null))];

    /// <summary>Of a vector that holds ½, 1½, 2½, …</summary>
    private static double[] Sums(int length, int lanes) =>
        [.. Enumerable.Range(0, lanes).Select(lane => Enumerable.Range(0, length).Where(i => i % lanes == lane).Sum(i => i + 0.5))];

    private static void Equal(double[] expected, Func<int, double> actual) => Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(actual));
}
