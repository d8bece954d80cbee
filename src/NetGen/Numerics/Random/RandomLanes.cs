using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Random numbers for emitted code, a vector at a time: each is a function of a key and of the element's number alone, the same in every
/// width and precision. <see cref="Squares"/> supplies the bits.
/// </summary>
/// <remarks>
/// Two kinds. "Coarse" is uniform over the multiples of 2⁻¹⁶ in [0, 1), 16 bits each, enough for a decision with a given probability.
/// "Symmetric" is uniform over the odd multiples of 2⁻²⁴ in (−1, 1), 24 bits each. A vector's first element is a multiple of its lanes.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RandomLanes
{
    private const float CoarseSingle = 1f / (1 << 16), SymmetricSingle = 1f / (1 << 24);
    private const double CoarseDouble = 1.0 / (1 << 16), SymmetricDouble = 1.0 / (1 << 24);
    private const int Centre = (1 << 24) - 1;

    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CoarseScalarSingle(ulong key, nint element) => Sixteenth(key, element) * CoarseSingle;

    /// <summary>Coarse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double CoarseScalarDouble(ulong key, nint element) => Sixteenth(key, element) * CoarseDouble;

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SymmetricScalarSingle(ulong key, nint element) => Odd(key, element) * SymmetricSingle;

    /// <summary>Symmetric.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SymmetricScalarDouble(ulong key, nint element) => Odd(key, element) * SymmetricDouble;

    // Four elements share 64 bits: the first has the lowest 16.
    private static uint Sixteenth(ulong key, nint element) => (ushort)(Squares.Bits((ulong)element / 4, key) >> (16 * (int)(element & 3)));

    // Two elements share 64 bits; of its 32, each uses the upper 24.
    private static int Odd(ulong key, nint element) => (int)((uint)(Squares.Bits((ulong)element / 2, key) >> (32 * (int)(element & 1))) >> 8 << 1) - Centre;
}
