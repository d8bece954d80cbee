namespace NetGen.Runtime;

/// <summary>A layer's values as units, each at several places: the channels of an image at its pixels, the features at every time.</summary>
internal sealed record UnitLayout(int Units, int UnitStride, int Rows, int RowStride, int Columns, int ColumnStride)
{
    public int Length => Units * Rows * Columns;

    public static UnitLayout Of(IReadOnlyList<int> shape, ReadOnlySpan<int> strides) => shape.Count switch
    {
        3 => new(shape[0], strides[0], shape[1], strides[1], shape[2], strides[2]),
        2 => new(shape[1], strides[1], shape[0], strides[0], 1, 0),
        _ => new(shape[0], strides[0], 1, 0, 1, 0),
    };
}
