namespace NetGen.Compiler.Graph;

/// <summary>Extents per sample, the batch apart: (features), (time, features) or (channels, height, width).</summary>
internal sealed record Shape(EquatableArray<int> Extents)
{
    public Shape(params int[] extents) : this(new EquatableArray<int>(extents)) { }

    public int Rank => Extents.Count;

    public int this[int axis] => Extents[axis];

    /// <summary>The number of values per sample.</summary>
    public int Length => Extents.Aggregate(1, (product, extent) => checked(product * extent));

    /// <summary><see cref="Length"/> without overflow, for shapes that are not yet known to fit.</summary>
    public double Size => Extents.Aggregate(1.0, (product, extent) => product * extent);

    /// <summary>The last axis, which dense layers contract: features.</summary>
    public int Columns => Rank == 2 ? Extents[1] : Length;

    /// <summary>How many rows of <see cref="Columns"/> a sample has: the time steps of (time, features), otherwise 1.</summary>
    public int Rows => Rank == 2 ? Extents[0] : 1;

    public override string ToString() => $"({string.Join(", ", Extents)})";
}
