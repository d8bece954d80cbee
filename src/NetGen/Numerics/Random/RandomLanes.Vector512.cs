using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class RandomLanes
{
    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Coarse512Single(ulong key, nint element)
    {
        (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(Squares.Bits256((ulong)element / 4, key).AsUInt16());
        return Vector512.ConvertToSingle(Vector512.Create(lower, upper).AsInt32()) * CoarseSingle;
    }

    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Coarse512Double(ulong key, nint element)
    {
        (Vector128<uint> first, Vector128<uint> second) = Vector128.Widen(Squares.Bits128((ulong)element / 4, key).AsUInt16());
        (Vector256<ulong> lower, Vector256<ulong> upper) = Vector256.Widen(Vector256.Create(first, second));
        return Vector512.ConvertToDouble(Vector512.Create(lower, upper).AsInt64()) * CoarseDouble;
    }

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Symmetric512Single(ulong key, nint element) =>
        Vector512.ConvertToSingle((Squares.Bits512((ulong)element / 2, key).AsUInt32() >>> 8 << 1).AsInt32() - Vector512.Create(Centre)) * SymmetricSingle;

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Symmetric512Double(ulong key, nint element)
    {
        (Vector256<long> lower, Vector256<long> upper) = Vector256.Widen(Odd(Squares.Bits256((ulong)element / 2, key).AsUInt32()));
        return Vector512.ConvertToDouble(Vector512.Create(lower, upper)) * SymmetricDouble;
    }
}
