using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Four vectors at a time: the halves of two join in one vector, so that it takes half the instructions. Each sum has the bits that <c>Sum</c> gives.</content>
public static partial class Lanes
{
    /// <summary>Writes the sum of each vector's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, ref float destination)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<float> ab = Halved(a, b), cd = Halved(c, d);
            StoreSums(Avx512F.Shuffle4x128(ab, cd, 0b10_00_10_00) + Avx512F.Shuffle4x128(ab, cd, 0b11_01_11_01), ref destination);
        }
        else
        {
            StoreSums(Halved(a), Halved(b), Halved(c), Halved(d), ref destination);
        }
    }

    /// <summary>Writes the sum of each vector's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, ref float destination) =>
        StoreSums(Halved(a), Halved(b), Halved(c), Halved(d), ref destination);

    /// <summary>Writes the sum of each vector's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d, ref float destination)
    {
        // a₀ + a₂, b₀ + b₂, a₁ + a₃, b₁ + b₃.
        Vector128<double> ab = (Interleaving.Low(a, b) + Interleaving.High(a, b)).AsDouble(), cd = (Interleaving.Low(c, d) + Interleaving.High(c, d)).AsDouble();
        (Interleaving.Low(ab, cd).AsSingle() + Interleaving.High(ab, cd).AsSingle()).StoreUnsafe(ref destination);
    }

    /// <summary>Writes the sum of each vector's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, ref double destination) =>
        StoreSums(Halved(a), Halved(b), Halved(c), Halved(d), ref destination);

    /// <summary>Writes the sum of each vector's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, ref double destination) =>
        StoreSums(Halved(a), Halved(b), Halved(c), Halved(d), ref destination);

    /// <summary>Writes the sum of each vector's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Vector128<double> a, Vector128<double> b, Vector128<double> c, Vector128<double> d, ref double destination)
    {
        (Interleaving.Low(a, b) + Interleaving.High(a, b)).StoreUnsafe(ref destination);
        (Interleaving.Low(c, d) + Interleaving.High(c, d)).StoreUnsafe(ref destination, 2);
    }

    /// <summary>A vector of four parts, one of each sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreSums(Vector512<float> parts, ref float destination)
    {
        parts += Avx512F.Permute4x32(parts, 0b01_00_11_10);
        parts += Avx512F.Permute4x32(parts, 0b10_11_00_01);
        Vector512.Shuffle(parts, Vector512.Create(0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12)).GetLower().GetLower().StoreUnsafe(ref destination);
    }

    /// <summary>The sums of both halves of a vector, and of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Halved(Vector512<float> a, Vector512<float> b) =>
        Avx512F.Shuffle4x128(a, b, 0b01_00_01_00) + Avx512F.Shuffle4x128(a, b, 0b11_10_11_10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Halved<T>(Vector512<T> x) => x.GetLower() + x.GetUpper();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Halved<T>(Vector256<T> x) => x.GetLower() + x.GetUpper();
}
