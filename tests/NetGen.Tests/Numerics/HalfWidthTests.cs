using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Numbers of 16 bits: the upper half of a float, rounded.</summary>
public sealed class HalfWidthTests
{
    [Theory]
    [InlineData(0x3f80_0000u, 0x3f80)] // 1
    [InlineData(0x3f80_7fffu, 0x3f80)]
    [InlineData(0x3f80_8000u, 0x3f80)] // a tie goes to the even one below …
    [InlineData(0x3f81_8000u, 0x3f82)] // … or above
    [InlineData(0x3f80_8001u, 0x3f81)]
    [InlineData(0xbfff_ffffu, 0xc000)]
    [InlineData(0x8000_0000u, 0x8000)]
    [InlineData(0x0000_0001u, 0x0000)]
    [InlineData(0x7f80_0000u, 0x7f80)] // infinity
    [InlineData(0x7f7f_ffffu, 0x7f80)] // the largest float has none near it
    public void A_number_is_rounded_to_nearest(uint bits, int expected)
    {
        ushort half = 0;
        HalfWidth.Store(BitConverter.UInt32BitsToSingle(bits), ref half);
        Assert.Equal(expected, half);
    }

    [Theory]
    [InlineData(0x7f80_0001u)]
    [InlineData(0xffff_ffffu)]
    public void A_NaN_stays_one(uint bits)
    {
        ushort half = 0;
        HalfWidth.Store(BitConverter.UInt32BitsToSingle(bits), ref half);
        Assert.True(float.IsNaN(HalfWidth.LoadScalar(ref half)));
    }

    [Fact]
    public void Every_finite_float_is_off_by_at_most_its_256th()
    {
        Random random = new(3);
        for (int i = 0; i < 100_000; i++)
        {
            float value = BitConverter.UInt32BitsToSingle((uint)random.NextInt64(0x0080_0000, 0x7f00_0000)); // normal, and not next to infinity
            ushort half = 0;
            HalfWidth.Store(value, ref half);
            Assert.True(Math.Abs((double)HalfWidth.LoadScalar(ref half) - value) <= value / 256.0, $"{value:R}");
        }
    }

    [Fact]
    public void Widths_read_and_write_the_same()
    {
        float[] values = [.. Enumerable.Range(0, 16).Select(i => MathF.Sin(i) * 100)];
        ushort[] expected = new ushort[17], written = new ushort[17];
        for (int i = 0; i < 16; i++)
            HalfWidth.Store(values[i], ref expected[1], (nuint)i);
        HalfWidth.Store(Vector512.Create<float>(values), ref written[1]);
        Assert.True(expected.SequenceEqual(written));

        float[] read = [.. Enumerable.Range(0, 16).Select(i => HalfWidth.LoadScalar(ref expected[1], (nuint)i))];
        Vector512<float> wide = HalfWidth.Load512(ref expected[0], 1);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(read[i], wide[i]);
            Assert.Equal(read[i], HalfWidth.Load256(ref expected[0], 1 + (nuint)(i / 8 * 8))[i % 8]);
            Assert.Equal(read[i], HalfWidth.Load128(ref expected[0], 1 + (nuint)(i / 4 * 4))[i % 4]);
        }
    }

    [Fact]
    public void Widths_read_and_write_the_same_pairs()
    {
        float[] first = [.. Enumerable.Range(0, 16).Select(i => MathF.Sin(i) * 100)], second = [.. first.Select(value => MathF.Cos(value) / -100)];
        ushort[] expected = new ushort[33], written = new ushort[33];
        for (int i = 0; i < 16; i++)
            HalfWidth.StorePairs(first[i], second[i], ref expected[1], (nuint)(2 * i));
        HalfWidth.StorePairs(Vector512.Create<float>(first), Vector512.Create<float>(second), ref written[1]);
        Assert.True(expected.SequenceEqual(written));

        Assert.Equal([.. first.Select(Rounded)], Read(i => HalfWidth.LoadFirstScalar(ref expected[1], (nuint)(2 * i))));
        Assert.Equal([.. second.Select(Rounded)], Read(i => HalfWidth.LoadSecondScalar(ref expected[1], (nuint)(2 * i))));
        Assert.Equal([.. first.Select(Rounded)], Read(i => HalfWidth.LoadFirst512(ref expected[1])[i]));
        Assert.Equal([.. second.Select(Rounded)], Read(i => HalfWidth.LoadSecond512(ref expected[1])[i]));
        Assert.Equal([.. first.Select(Rounded)], Read(i => HalfWidth.LoadFirst256(ref expected[1], (nuint)(i / 8 * 16))[i % 8]));
        Assert.Equal([.. second.Select(Rounded)], Read(i => HalfWidth.LoadSecond256(ref expected[1], (nuint)(i / 8 * 16))[i % 8]));
        Assert.Equal([.. first.Select(Rounded)], Read(i => HalfWidth.LoadFirst128(ref expected[1], (nuint)(i / 4 * 8))[i % 4]));
        Assert.Equal([.. second.Select(Rounded)], Read(i => HalfWidth.LoadSecond128(ref expected[1], (nuint)(i / 4 * 8))[i % 4]));
    }

    private static float[] Read(Func<int, float> at) => [.. Enumerable.Range(0, 16).Select(at)];

    private static float Rounded(float value)
    {
        ushort half = 0;
        HalfWidth.Store(value, ref half);
        return HalfWidth.LoadScalar(ref half);
    }
}
