using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class RandomLanes
{
    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Coarse128Single(ulong key, nint element) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Sixteenths(key, element)).AsInt32()) * CoarseSingle;

    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Coarse128Double(ulong key, nint element) =>
        Vector128.ConvertToDouble(Vector128.WidenLower(Vector128.WidenLower(Sixteenths(key, element))).AsInt64()) * CoarseDouble;

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Symmetric128Single(ulong key, nint element) =>
        Vector128.ConvertToSingle(Odd(Squares.Bits128((ulong)element / 2, key).AsUInt32())) * SymmetricSingle;

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Symmetric128Double(ulong key, nint element) =>
        Vector128.ConvertToDouble(Vector128.WidenLower(Odd(Vector128.CreateScalar(Squares.Bits((ulong)element / 2, key)).AsUInt32()))) * SymmetricDouble;

    // Two lanes may begin in the middle of the four elements that share 64 bits.
    private static Vector128<ushort> Sixteenths(ulong key, nint element) =>
        Vector128.CreateScalar(Squares.Bits((ulong)element / 4, key) >> (16 * (int)(element & 3))).AsUInt16();

    private static Vector128<int> Odd(Vector128<uint> bits) => (bits >>> 8 << 1).AsInt32() - Vector128.Create(Centre);
}
