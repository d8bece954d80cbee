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

    /// <summary>
    /// This shape and another behind it: features behind features, at every time of (time, features), channels behind channels. Null if any other
    /// extent differs.
    /// </summary>
    public Shape? Join(Shape other)
    {
        int axis = Rank == 3 ? 0 : Rank - 1;
        double extent = Rank == other.Rank ? (double)this[axis] + other[axis] : double.NaN;
        return extent <= int.MaxValue && Enumerable.Range(0, Rank).All(i => i == axis || this[i] == other[i])
            ? new Shape(Extents.Select((own, i) => i == axis ? (int)extent : own).ToArray())
            : null;
    }

    public override string ToString() => $"({string.Join(", ", Extents)})";
}
