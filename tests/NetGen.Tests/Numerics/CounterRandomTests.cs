using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public class CounterRandomTests
{
    /// <summary>The known answers of Random123's kat_vectors.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffff_fffffffful, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0_a4093822ul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_the_known_answers(uint c0, uint c1, uint c2, uint c3, ulong key, uint r0, uint r1, uint r2, uint r3) =>
        Assert.Equal(new Philox(r0, r1, r2, r3), new Philox(c0, c1, c2, c3).Mix(key));

    [Fact]
    public void Elements_walk_through_the_words_of_the_counters()
    {
        Philox block = new Philox(5, ((uint)RandomPurpose.Dropout << 16) | 2, 0x89abcdef, 0x01234567).Mix(unchecked((ulong)-3L));
        long first = ((2L << 32) + 5) * 4;
        Assert.Equal(
            [block.Word0, block.Word1, block.Word2, block.Word3],
            Enumerable.Range(0, 4).Select(i => CounterRandom.UInt32(-3, RandomPurpose.Dropout, 0x01234567_89abcdef, first + i)));
        Assert.Equal(block.Low, CounterRandom.UInt64(-3, RandomPurpose.Dropout, 0x01234567_89abcdef, first / 2));
        Assert.Equal(block.High, CounterRandom.UInt64(-3, RandomPurpose.Dropout, 0x01234567_89abcdef, (first / 2) + 1));
    }

    [Fact]
    public void Every_part_of_the_key_matters()
    {
        HashSet<ulong> seen = [];
        for (int seed = 0; seed < 5; seed++)
        {
            foreach (RandomPurpose purpose in Enum.GetValues<RandomPurpose>())
            {
                for (int step = 0; step < 20; step++)
                {
                    for (int element = 0; element < 20; element++)
                        Assert.True(seen.Add(CounterRandom.UInt64(seed, purpose, step, element)));
                }
            }
        }
    }

    [Fact]
    public void Uniform_numbers_fill_their_range_evenly()
    {
        const int bins = 64, count = 64_000;
        int[] single = new int[bins], twice = new int[bins];
        double low = 1, high = 0;
        for (int i = 0; i < count; i++)
        {
            float x = CounterRandom.UniformSingle(1, RandomPurpose.Data, 0, i);
            double y = CounterRandom.Uniform(1, RandomPurpose.Data, 1, i);
            Assert.True(x is >= 0 and < 1 && y is >= 0 and < 1);
            single[(int)(x * bins)]++;
            twice[(int)(y * bins)]++;
            (low, high) = (Math.Min(low, y), Math.Max(high, y));
        }
        Assert.InRange(ChiSquare(single, count / (double)bins), 30, 104);    // 63 degrees of freedom: all but 0.1 % lies below 104
        Assert.InRange(ChiSquare(twice, count / (double)bins), 30, 104);
        Assert.True(low < 1e-3 && high > 1 - 1e-3);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_law()
    {
        const int count = 100_000;
        double[] x = [.. Enumerable.Range(0, count).Select(i => CounterRandom.Normal(2, RandomPurpose.Data, 3, i))];
        Assert.InRange(x.Average(), -0.01, 0.01);
        Assert.InRange(x.Average(v => v * v), 0.98, 1.02);
        Assert.InRange(x.Average(v => v * v * v), -0.05, 0.05);
        Assert.InRange(x.Average(v => v * v * v * v), 2.85, 3.15);
        Assert.InRange(x.Zip(x.Skip(1), (a, b) => a * b).Average(), -0.01, 0.01);
        Assert.InRange(x.Count(v => Math.Abs(v) < 1.959963984540054) / (double)count, 0.947, 0.953);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054235)]
    [InlineData(0.841344746068542948585, 1)]
    [InlineData(1e-3, -3.090232306167813541)]
    [InlineData(1e-10, -6.361340902404056082)]
    [InlineData(1e-15, -7.941345326170997141)]
    public void Quantiles_of_the_normal_law(double probability, double expected) => Assert.Equal(expected, NormalQuantile.Of(probability), 14);

    [Fact]
    public void Permutations_of_three_are_equally_frequent()
    {
        Dictionary<string, int> counts = [];
        for (int step = 0; step < 6000; step++)
        {
            int[] order = new int[3];
            CounterRandom.Permutation(order, 4, RandomPurpose.Shuffle, step);
            string key = string.Join(',', order);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        Assert.Equal(6, counts.Count);
        Assert.True(ChiSquare([.. counts.Values], 1000) < 20.5);             // 5 degrees of freedom, 0.1 %
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Permutations_hold_every_number_once_and_repeat(int length)
    {
        int[] order = new int[length], again = new int[length];
        CounterRandom.Permutation(order, 9, RandomPurpose.Shuffle, 17);
        CounterRandom.Permutation(again, 9, RandomPurpose.Shuffle, 17);
        Assert.Equal(order, again);
        Assert.Equal(Enumerable.Range(0, length), order.Order());
    }

    [Fact]
    public void Bounded_numbers_need_a_positive_bound() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CounterRandom.Below(0, 1, RandomPurpose.Data, 0, 0));

    /// <summary>Seeds in papers and bug reports must mean the same numbers on every machine and in every version.</summary>
    [Fact]
    public void Streams_never_change()
    {
        Assert.Equal(0x5aba4f5e9a9131bul, CounterRandom.UInt64(42, RandomPurpose.Shuffle, 7, 3));
        Assert.Equal(0.34086154938517876, CounterRandom.Uniform(42, RandomPurpose.Initialization, 0, 1));
        Assert.Equal(-0.41011294279565147, CounterRandom.Normal(42, RandomPurpose.Initialization, 0, 1));
        int[] order = new int[8];
        CounterRandom.Permutation(order, 42, RandomPurpose.Shuffle, 0);
        Assert.Equal([3, 4, 7, 1, 0, 6, 5, 2], order);
    }

    private static double ChiSquare(IEnumerable<int> counts, double expected) => counts.Sum(c => (c - expected) * (c - expected) / expected);
}
