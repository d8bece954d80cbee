using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Rows become columns: samples that lie one after the other go side by side into the lanes of vectors, channels into pixels, and back. Emitted code
/// calls this. Not one value beyond the real ones is read or written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transposition
{
    private const int Page = 4096;

    private const int TilesInOneSet = 2;

    /// <summary>result[c · resultStride + r] = source[r · sourceStride + c] for each of the rows and columns of the source. The two do not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ref float source, nint sourceStride, ref float result, nint resultStride, nint rows, nint columns)
    {
        nint row = 0;
        if (Vector128.IsHardwareAccelerated && sourceStride == 2 && columns == 2)
            row = Pairs(ref source, ref result, resultStride, rows);
        if (Vector512.IsHardwareAccelerated && !ShareOneSet<float>(sourceStride))
            row = Tiles<float, SingleTile512>(ref source, sourceStride, ref result, resultStride, row, rows, columns);
        if (Vector256.IsHardwareAccelerated)
            row = Tiles<float, SingleTile256>(ref source, sourceStride, ref result, resultStride, row, rows, columns);
        if (Vector128.IsHardwareAccelerated)
            row = Tiles<float, SingleTile128>(ref source, sourceStride, ref result, resultStride, row, rows, columns);
        OneByOne(ref source, sourceStride, ref result, resultStride, row, rows, columns);
    }

    /// <summary>As for floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ref double source, nint sourceStride, ref double result, nint resultStride, nint rows, nint columns)
    {
        nint row = 0;
        if (Vector512.IsHardwareAccelerated)
            row = Tiles<double, DoubleTile512>(ref source, sourceStride, ref result, resultStride, row, rows, columns);
        if (Vector256.IsHardwareAccelerated)
            row = Tiles<double, DoubleTile256>(ref source, sourceStride, ref result, resultStride, row, rows, columns);
        if (Vector128.IsHardwareAccelerated)
            row = Tiles<double, DoubleTile128>(ref source, sourceStride, ref result, resultStride, row, rows, columns);
        OneByOne(ref source, sourceStride, ref result, resultStride, row, rows, columns);
    }

    /// <summary>Whole tiles from a row on. At the ends the last tile moves back and copies some values twice; what is smaller than a tile stays.</summary>
    /// <returns>The first row that is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Tiles<T, TTile>(ref T source, nint sourceStride, ref T result, nint resultStride, nint from, nint rows, nint columns)
        where T : unmanaged
        where TTile : ITransposedTile<T>
    {
        if (rows - from < TTile.Rows || columns < TTile.Columns)
            return from;

        nint beside = ShareOneSet<T>(resultStride) ? TTile.Columns * TilesInOneSet : columns;
        for (nint first = 0; first < columns; first += beside)
        {
            nint end = Math.Min(columns, first + beside);
            for (nint tile = from; tile < rows; tile += TTile.Rows)
            {
                nint row = Math.Min(tile, rows - TTile.Rows);
                for (nint next = first; next < end; next += TTile.Columns)
                {
                    nint column = Math.Min(next, columns - TTile.Columns);
                    TTile.Copy(
                        ref Unsafe.Add(ref source, (row * sourceStride) + column), sourceStride, ref Unsafe.Add(ref result, (column * resultStride) + row), resultStride);
                }
            }
        }

        return rows;
    }

    /// <summary>Rows of two values without a gap, too narrow for a tile.</summary>
    /// <returns>The first row that is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Pairs(ref float source, ref float result, nint resultStride, nint rows)
    {
        nint row = 0;
        for (; row <= rows - Vector128<float>.Count; row += Vector128<float>.Count)
        {
            var (a, b) = (Vector128.LoadUnsafe(ref source, (nuint)(row * 2)), Vector128.LoadUnsafe(ref source, (nuint)((row * 2) + Vector128<float>.Count)));
            Interleaving.Even(a, b).StoreUnsafe(ref result, (nuint)row);
            Interleaving.Odd(a, b).StoreUnsafe(ref result, (nuint)(resultStride + row));
        }

        return row;
    }

    /// <summary>
    /// Whether rows lie whole pages apart: then all compete for the same few places of the first cache, which hold eight of them, but not the sixteen of the
    /// tallest tile.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ShareOneSet<T>(nint stride)
        where T : unmanaged => stride * Unsafe.SizeOf<T>() % Page == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneByOne<T>(ref T source, nint sourceStride, ref T result, nint resultStride, nint from, nint rows, nint columns)
        where T : unmanaged
    {
        for (nint column = 0; column < columns; column++)
        {
            for (nint row = from; row < rows; row++)
                Unsafe.Add(ref result, (column * resultStride) + row) = Unsafe.Add(ref source, (row * sourceStride) + column);
        }
    }
}
