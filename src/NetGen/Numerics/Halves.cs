using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Vectors of two halves that lie apart, for emitted code: the ends of two rows of pixels become one vector. Lanes are written into a vector at hand, because
/// the JIT makes one of two loaded halves through the stack.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Halves
{
    /// <summary>Eight values from each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load512(ref float lower, ref float upper) =>
        Vector256.LoadUnsafe(ref lower).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref upper));

    /// <summary>Four values from each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load512(ref double lower, ref double upper) =>
        Vector256.LoadUnsafe(ref lower).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref upper));

    /// <summary>Four values from each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(ref float lower, ref float upper) =>
        Vector128.LoadUnsafe(ref lower).ToVector256Unsafe().WithUpper(Vector128.LoadUnsafe(ref upper));

    /// <summary>Two values from each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load256(ref double lower, ref double upper) =>
        Vector128.LoadUnsafe(ref lower).ToVector256Unsafe().WithUpper(Vector128.LoadUnsafe(ref upper));

    /// <summary>The greater of the two halves' values, in the lower half. NaN where one of them is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Maximum<T>(Vector512<T> x) => Vector256.Max(x.GetLower(), x.GetUpper()).ToVector512Unsafe();

    /// <summary>The greater of the two halves' values, in the lower half. NaN where one of them is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Maximum<T>(Vector256<T> x) => Vector128.Max(x.GetLower(), x.GetUpper()).ToVector256Unsafe();
}
