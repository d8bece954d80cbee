using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>The greater of each two neighbours in a vector, for emitted code: a row of pixels becomes half a row. NaN where one of them is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Neighbours
{
    /// <summary>Writes eight values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMaxima(Vector512<float> x, ref float destination)
    {
        var even = Vector512.Shuffle(x, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 0, 2, 4, 6, 8, 10, 12, 14)).GetLower();
        var odd = Vector512.Shuffle(x, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 1, 3, 5, 7, 9, 11, 13, 15)).GetLower();
        Vector256.Max(even, odd).StoreUnsafe(ref destination);
    }

    /// <summary>Writes four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMaxima(Vector256<float> x, ref float destination)
    {
        var even = Vector256.Shuffle(x, Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)).GetLower();
        var odd = Vector256.Shuffle(x, Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7)).GetLower();
        Vector128.Max(even, odd).StoreUnsafe(ref destination);
    }

    /// <summary>Writes two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMaxima(Vector128<float> x, ref float destination)
    {
        var even = Vector128.Shuffle(x, Vector128.Create(0, 2, 0, 2));
        var odd = Vector128.Shuffle(x, Vector128.Create(1, 3, 1, 3));
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), Vector128.Max(even, odd).AsDouble().ToScalar());
    }

    /// <summary>Writes four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMaxima(Vector512<double> x, ref double destination)
    {
        var even = Vector512.Shuffle(x, Vector512.Create(0L, 2L, 4L, 6L, 0L, 2L, 4L, 6L)).GetLower();
        var odd = Vector512.Shuffle(x, Vector512.Create(1L, 3L, 5L, 7L, 1L, 3L, 5L, 7L)).GetLower();
        Vector256.Max(even, odd).StoreUnsafe(ref destination);
    }

    /// <summary>Writes two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMaxima(Vector256<double> x, ref double destination)
    {
        var even = Vector256.Shuffle(x, Vector256.Create(0L, 2L, 0L, 2L)).GetLower();
        var odd = Vector256.Shuffle(x, Vector256.Create(1L, 3L, 1L, 3L)).GetLower();
        Vector128.Max(even, odd).StoreUnsafe(ref destination);
    }

    /// <summary>Writes one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMaxima(Vector128<double> x, ref double destination) => destination = Math.Max(x.ToScalar(), x.GetElement(1));
}
