using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Vectors of equal parts, as where several short rows of weights stand side by side in one.</content>
public static partial class Lanes
{
    /// <summary>Consecutive numbers, each repeated in 2, 4 or 8 lanes; no more are read than that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat512(ref float x, int times) => times switch
    {
        2 => Vector512.Shuffle(Vector256.LoadUnsafe(ref x).ToVector512Unsafe(), Vector512.Create(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7)),
        4 => Vector512.Shuffle(Vector128.LoadUnsafe(ref x).ToVector256Unsafe().ToVector512Unsafe(), Vector512.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3)),
        8 => Vector512.Shuffle(Two(ref x).ToVector256Unsafe().ToVector512Unsafe(), Vector512.Create(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)),
        _ => throw NoSuchPart(times),
    };

    /// <summary>Consecutive numbers, each repeated in 2 or 4 lanes; no more are read than that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Repeat512(ref double x, int times) => times switch
    {
        2 => Vector512.Shuffle(Vector256.LoadUnsafe(ref x).ToVector512Unsafe(), Vector512.Create(0L, 0L, 1L, 1L, 2L, 2L, 3L, 3L)),
        4 => Vector512.Shuffle(Vector128.LoadUnsafe(ref x).ToVector256Unsafe().ToVector512Unsafe(), Vector512.Create(0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L)),
        _ => throw NoSuchPart(times),
    };

    /// <summary>Consecutive numbers, each repeated in 2 or 4 lanes; no more are read than that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Repeat256(ref float x, int times) => times switch
    {
        2 => Vector256.Shuffle(Vector128.LoadUnsafe(ref x).ToVector256Unsafe(), Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3)),
        4 => Vector256.Shuffle(Two(ref x).ToVector256Unsafe(), Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1)),
        _ => throw NoSuchPart(times),
    };

    /// <summary>Two numbers, each in 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Repeat256(ref double x, int times) => times == 2
        ? Vector256.Shuffle(Vector128.LoadUnsafe(ref x).ToVector256Unsafe(), Vector256.Create(0L, 0L, 1L, 1L))
        : throw NoSuchPart(times);

    /// <summary>Two numbers, each in 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Repeat128(ref float x, int times) => times == 2
        ? Vector128.Shuffle(Two(ref x), Vector128.Create(0, 0, 1, 1))
        : throw NoSuchPart(times);

    /// <summary>The sum of all parts of so many lanes, in the first of them; what the other lanes hold is not said.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SumParts(Vector512<float> x, int lanes) =>
        (lanes == 8 ? Halved(x) : SumParts(Halved(x), lanes)).ToVector512Unsafe();

    /// <inheritdoc cref="SumParts(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SumParts(Vector256<float> x, int lanes) =>
        (lanes == 4 ? Halved(x) : SumParts(Halved(x), lanes)).ToVector256Unsafe();

    /// <inheritdoc cref="SumParts(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumParts(Vector128<float> x, int lanes)
    {
        Vector128<float> pairs = x + Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1));
        return lanes == 2 ? pairs : pairs + Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2));
    }

    /// <inheritdoc cref="SumParts(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SumParts(Vector512<double> x, int lanes) =>
        (lanes == 4 ? Halved(x) : SumParts(Halved(x), lanes)).ToVector512Unsafe();

    /// <inheritdoc cref="SumParts(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SumParts(Vector256<double> x, int lanes) =>
        (lanes == 2 ? Halved(x) : SumParts(Halved(x), lanes)).ToVector256Unsafe();

    /// <inheritdoc cref="SumParts(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SumParts(Vector128<double> x, int lanes) => lanes == 1 ? x + Vector128.Shuffle(x, Vector128.Create(1L, 0L)) : throw NoSuchPart(lanes);

    private static Vector128<float> Two(ref float x) => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref x))).AsSingle();

    private static ArgumentOutOfRangeException NoSuchPart(int lanes) => new(nameof(lanes), lanes, "No vector is cut into parts of so many lanes.");
}
