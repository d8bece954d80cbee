using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>16 × 4 floats.</summary>
internal readonly struct SingleTile512 : ITransposedTile<float>
{
    public static int Rows => 16;

    public static int Columns => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float source, nint sourceStride, ref float result, nint resultStride)
    {
        var a = Pieces(ref source, sourceStride);
        var b = Pieces(ref Unsafe.Add(ref source, sourceStride), sourceStride);
        var c = Pieces(ref Unsafe.Add(ref source, sourceStride * 2), sourceStride);
        var d = Pieces(ref Unsafe.Add(ref source, sourceStride * 3), sourceStride);
        var (abLow, abHigh) = (Avx512F.UnpackLow(a, b).AsDouble(), Avx512F.UnpackHigh(a, b).AsDouble());
        var (cdLow, cdHigh) = (Avx512F.UnpackLow(c, d).AsDouble(), Avx512F.UnpackHigh(c, d).AsDouble());
        Avx512F.UnpackLow(abLow, cdLow).AsSingle().StoreUnsafe(ref result);
        Avx512F.UnpackHigh(abLow, cdLow).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride));
        Avx512F.UnpackLow(abHigh, cdHigh).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride * 2));
        Avx512F.UnpackHigh(abHigh, cdHigh).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride * 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pieces(ref float source, nint stride)
    {
        var vector = Vector128.LoadUnsafe(ref source).ToVector256Unsafe().ToVector512Unsafe();
        vector = Avx512F.InsertVector128(vector, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 4)), 1);
        vector = Avx512F.InsertVector128(vector, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 8)), 2);
        return Avx512F.InsertVector128(vector, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 12)), 3);
    }
}

/// <summary>8 × 4 floats.</summary>
internal readonly struct SingleTile256 : ITransposedTile<float>
{
    public static int Rows => 8;

    public static int Columns => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float source, nint sourceStride, ref float result, nint resultStride)
    {
        var a = Pieces(ref source, sourceStride);
        var b = Pieces(ref Unsafe.Add(ref source, sourceStride), sourceStride);
        var c = Pieces(ref Unsafe.Add(ref source, sourceStride * 2), sourceStride);
        var d = Pieces(ref Unsafe.Add(ref source, sourceStride * 3), sourceStride);
        var (abLow, abHigh) = (Avx.UnpackLow(a, b).AsDouble(), Avx.UnpackHigh(a, b).AsDouble());
        var (cdLow, cdHigh) = (Avx.UnpackLow(c, d).AsDouble(), Avx.UnpackHigh(c, d).AsDouble());
        Avx.UnpackLow(abLow, cdLow).AsSingle().StoreUnsafe(ref result);
        Avx.UnpackHigh(abLow, cdLow).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride));
        Avx.UnpackLow(abHigh, cdHigh).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride * 2));
        Avx.UnpackHigh(abHigh, cdHigh).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride * 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pieces(ref float source, nint stride) => Avx.InsertVector128(
        Vector128.LoadUnsafe(ref source).ToVector256Unsafe(), Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 4)), 1);
}

/// <summary>4 × 4 floats.</summary>
internal readonly struct SingleTile128 : ITransposedTile<float>
{
    public static int Rows => 4;

    public static int Columns => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref float source, nint sourceStride, ref float result, nint resultStride)
    {
        var a = Vector128.LoadUnsafe(ref source);
        var b = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        var c = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride * 2));
        var d = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride * 3));
        var (abLow, abHigh) = (Interleaving.Low(a, b).AsDouble(), Interleaving.High(a, b).AsDouble());
        var (cdLow, cdHigh) = (Interleaving.Low(c, d).AsDouble(), Interleaving.High(c, d).AsDouble());
        Interleaving.Low(abLow, cdLow).AsSingle().StoreUnsafe(ref result);
        Interleaving.High(abLow, cdLow).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride));
        Interleaving.Low(abHigh, cdHigh).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride * 2));
        Interleaving.High(abHigh, cdHigh).AsSingle().StoreUnsafe(ref Unsafe.Add(ref result, resultStride * 3));
    }
}
