using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class RandomLanes
{
    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Coarse256Single(ulong key, nint element)
    {
        (Vector128<uint> lower, Vector128<uint> upper) = Vector128.Widen(Squares.Bits128((ulong)element / 4, key).AsUInt16());
        return Vector256.ConvertToSingle(Vector256.Create(lower, upper).AsInt32()) * CoarseSingle;
    }

    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Coarse256Double(ulong key, nint element)
    {
        (Vector128<ulong> lower, Vector128<ulong> upper) = Vector128.Widen(Vector128.WidenLower(Sixteenths(key, element)));
        return Vector256.ConvertToDouble(Vector256.Create(lower, upper).AsInt64()) * CoarseDouble;
    }

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Symmetric256Single(ulong key, nint element) =>
        Vector256.ConvertToSingle(Odd(Squares.Bits256((ulong)element / 2, key).AsUInt32())) * SymmetricSingle;

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Symmetric256Double(ulong key, nint element)
    {
        (Vector128<long> lower, Vector128<long> upper) = Vector128.Widen(Odd(Squares.Bits128((ulong)element / 2, key).AsUInt32()));
        return Vector256.ConvertToDouble(Vector256.Create(lower, upper)) * SymmetricDouble;
    }

    private static Vector256<int> Odd(Vector256<uint> bits) => (bits >>> 8 << 1).AsInt32() - Vector256.Create(Centre);
}
