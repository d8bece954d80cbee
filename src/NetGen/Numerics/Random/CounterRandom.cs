using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Random numbers without state: each is a function of seed, purpose, step and element, so results depend neither on threads nor on the order
/// of work, and a resumed run goes on with the same numbers. The key of <see href="https://doi.org/10.1145/2063384.2063405">Philox4x32-10</see>
/// is the seed; its counter holds the step (64 bits), the purpose (16 bits) and the block (48 bits) that the element lies in.
/// All results are the same on every platform.
/// </summary>
/// <remarks>
/// A stream is one choice of seed, purpose and step. Numbers of 32 and of 64 bits in one stream come from the same blocks: use one kind
/// per stream. Elements run from 0 to 2⁴⁹ − 1.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CounterRandom
{
    /// <summary>32 random bits.</summary>
    public static uint UInt32(long seed, RandomPurpose purpose, long step, long element)
    {
        Philox block = Block(seed, purpose, step, element >>> 2);
        return (element & 3) switch
        {
            0 => block.Word0,
            1 => block.Word1,
            2 => block.Word2,
            _ => block.Word3,
        };
    }

    /// <summary>64 random bits.</summary>
    public static ulong UInt64(long seed, RandomPurpose purpose, long step, long element)
    {
        Philox block = Block(seed, purpose, step, element >>> 1);
        return (element & 1) == 0 ? block.Low : block.High;
    }

    /// <summary>Uniform over the multiples of 2⁻²⁴ in [0, 1), of 32 random bits.</summary>
    public static float UniformSingle(long seed, RandomPurpose purpose, long step, long element) =>
        (UInt32(seed, purpose, step, element) >> 8) * (1f / (1 << 24));

    /// <summary>Uniform over the multiples of 2⁻⁵³ in [0, 1), of 64 random bits.</summary>
    public static double Uniform(long seed, RandomPurpose purpose, long step, long element) =>
        (UInt64(seed, purpose, step, element) >> 11) * (1.0 / (1L << 53));

    /// <summary>
    /// Standard normal, of 64 random bits: the quantile of a uniform number that is never 0 or 1. The greatest possible magnitude is 8.2.
    /// </summary>
    public static double Normal(long seed, RandomPurpose purpose, long step, long element) =>
        NormalQuantile.Of(((UInt64(seed, purpose, step, element) >> 12) + 0.5) * (1.0 / (1L << 52)));

    /// <summary>Uniform over the integers from 0 to <paramref name="bound"/> − 1, of 64 random bits; the bias is below bound · 2⁻⁶⁴.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is not positive.</exception>
    public static int Below(int bound, long seed, RandomPurpose purpose, long step, long element)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(UInt64(seed, purpose, step, element), (ulong)bound, out _);
    }

    /// <summary>Puts values into a random order (Fisher and Yates), every order as probable as any other.</summary>
    public static void Shuffle(Span<int> values, long seed, RandomPurpose purpose, long step)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int chosen = Below(last + 1, seed, purpose, step, last);
            (values[last], values[chosen]) = (values[chosen], values[last]);
        }
    }

    /// <summary>Fills <paramref name="order"/> with the numbers from 0 to its length − 1 in a random order: the samples of an epoch.</summary>
    public static void Permutation(Span<int> order, long seed, RandomPurpose purpose, long step)
    {
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Shuffle(order, seed, purpose, step);
    }

    /// <summary>A key for <see cref="RandomLanes"/>: an odd number.</summary>
    /// <param name="seed">Of the run.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="step">The training step.</param>
    /// <param name="stream">The layer.</param>
    public static ulong Key(long seed, RandomPurpose purpose, long step, int stream) => UInt64(seed, purpose, step, stream) | 1;

    private static Philox Block(long seed, RandomPurpose purpose, long step, long block)
    {
        uint high = (uint)(block >>> 32) & 0xffff;
        return new Philox((uint)block, ((uint)purpose << 16) | high, (uint)step, (uint)(step >>> 32)).Mix((ulong)seed);
    }
}
