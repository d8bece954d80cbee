using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Squares64: 64 random bits of a counter and a key, five rounds of squaring in Weyl sequences.
/// B. Widynski, "Squares: A Fast Counter-Based RNG", arXiv:2004.06278v7, 2022. The same bits for any number of lanes.
/// </summary>
internal static class Squares
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ulong counter, ulong key)
    {
        ulong y = counter * key, z = y + key;
        ulong x = Turn((y * y) + y);
        x = Turn((x * x) + z);
        x = Turn((x * x) + y);
        ulong last = (x * x) + z;
        x = Turn(last);
        return last ^ (((x * x) + y) >> 32);
    }

    /// <summary>Of as many counters as there are lanes, from <paramref name="counter"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Bits128(ulong counter, ulong key)
    {
        Vector128<ulong> k = Vector128.Create(key), y = (Vector128.Create(counter) + Vector128<ulong>.Indices) * k, z = y + k;
        Vector128<ulong> x = Turn((y * y) + y);
        x = Turn((x * x) + z);
        x = Turn((x * x) + y);
        Vector128<ulong> last = (x * x) + z;
        x = Turn(last);
        return last ^ (((x * x) + y) >>> 32);
    }

    /// <inheritdoc cref="Bits128"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Bits256(ulong counter, ulong key)
    {
        Vector256<ulong> k = Vector256.Create(key), y = (Vector256.Create(counter) + Vector256<ulong>.Indices) * k, z = y + k;
        Vector256<ulong> x = Turn((y * y) + y);
        x = Turn((x * x) + z);
        x = Turn((x * x) + y);
        Vector256<ulong> last = (x * x) + z;
        x = Turn(last);
        return last ^ (((x * x) + y) >>> 32);
    }

    /// <inheritdoc cref="Bits128"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Bits512(ulong counter, ulong key)
    {
        Vector512<ulong> k = Vector512.Create(key), y = (Vector512.Create(counter) + Vector512<ulong>.Indices) * k, z = y + k;
        Vector512<ulong> x = Turn((y * y) + y);
        x = Turn((x * x) + z);
        x = Turn((x * x) + y);
        Vector512<ulong> last = (x * x) + z;
        x = Turn(last);
        return last ^ (((x * x) + y) >>> 32);
    }

    private static ulong Turn(ulong x) => (x >> 32) | (x << 32);

    private static Vector128<ulong> Turn(Vector128<ulong> x) => (x >>> 32) | (x << 32);

    private static Vector256<ulong> Turn(Vector256<ulong> x) => (x >>> 32) | (x << 32);

    private static Vector512<ulong> Turn(Vector512<ulong> x) => (x >>> 32) | (x << 32);
}
