namespace NetGen.Numerics;

/// <summary>
/// Rows of a matrix by as many columns as 128 bits hold. The 128-bit parts of a vector take rows that lie a part's columns apart, so that
/// only values within a part change places, and every column is written as one vector.
/// </summary>
internal interface ITransposedTile<T>
{
    static abstract int Rows { get; }

    static abstract int Columns { get; }

    static abstract void Copy(ref T source, nint sourceStride, ref T result, nint resultStride);
}
