using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>8 × 2 doubles.</summary>
internal readonly struct DoubleTile512 : ITransposedTile<double>
{
    public static int Rows => 8;

    public static int Columns => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref double source, nint sourceStride, ref double result, nint resultStride)
    {
        var a = Pieces(ref source, sourceStride);
        var b = Pieces(ref Unsafe.Add(ref source, sourceStride), sourceStride);
        Avx512F.UnpackLow(a, b).StoreUnsafe(ref result);
        Avx512F.UnpackHigh(a, b).StoreUnsafe(ref Unsafe.Add(ref result, resultStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pieces(ref double source, nint stride)
    {
        var vector = Vector128.LoadUnsafe(ref source).AsSingle().ToVector256Unsafe().ToVector512Unsafe();
        vector = Avx512F.InsertVector128(vector, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 2)).AsSingle(), 1);
        vector = Avx512F.InsertVector128(vector, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 4)).AsSingle(), 2);
        return Avx512F.InsertVector128(vector, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 6)).AsSingle(), 3).AsDouble();
    }
}

/// <summary>4 × 2 doubles.</summary>
internal readonly struct DoubleTile256 : ITransposedTile<double>
{
    public static int Rows => 4;

    public static int Columns => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref double source, nint sourceStride, ref double result, nint resultStride)
    {
        var a = Pieces(ref source, sourceStride);
        var b = Pieces(ref Unsafe.Add(ref source, sourceStride), sourceStride);
        Avx.UnpackLow(a, b).StoreUnsafe(ref result);
        Avx.UnpackHigh(a, b).StoreUnsafe(ref Unsafe.Add(ref result, resultStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Pieces(ref double source, nint stride) => Avx.InsertVector128(
        Vector128.LoadUnsafe(ref source).ToVector256Unsafe(), Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride * 2)), 1);
}

/// <summary>2 × 2 doubles.</summary>
internal readonly struct DoubleTile128 : ITransposedTile<double>
{
    public static int Rows => 2;

    public static int Columns => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref double source, nint sourceStride, ref double result, nint resultStride)
    {
        var a = Vector128.LoadUnsafe(ref source);
        var b = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        Interleaving.Low(a, b).StoreUnsafe(ref result);
        Interleaving.High(a, b).StoreUnsafe(ref Unsafe.Add(ref result, resultStride));
    }
}
