namespace NetGen.Compiler.Graph;

/// <summary>Extents per sample, the batch apart: (features), (time, features) or (channels, height, width). A convolution's kernel has four.</summary>
internal sealed record Shape(EquatableArray<int> Extents)
{
    public Shape(params int[] extents) : this(new EquatableArray<int>(extents)) { }

    public int Rank => Extents.Count;

    public int this[int axis] => Extents[axis];

    /// <summary>The number of values per sample.</summary>
    public int Length => Extents.Aggregate(1, (product, extent) => checked(product * extent));

    /// <summary><see cref="Length"/> without overflow, for shapes that are not yet known to fit.</summary>
    public double Size => Extents.Aggregate(1.0, (product, extent) => product * extent);

    /// <summary>The last axis of a matrix or of a kernel [height, width, in, out]: what dense layers contract, what a bias follows.</summary>
    public int Columns => Rank is 2 or 4 ? Extents[Rank - 1] : Length;

    /// <summary>How many rows of <see cref="Columns"/> there are: the time steps of (time, features), the taps of a kernel, otherwise 1.</summary>
    public int Rows => Rank switch { 2 => Extents[0], 4 => Extents[0] * Extents[1] * Extents[2], _ => 1 };

    /// <summary>Whether it is (channels, height, width).</summary>
    public bool IsImage => Rank == 3;

    /// <summary>What has a bias of its own: the channels of an image, the columns of anything else.</summary>
    public int Channels => IsImage ? Extents[0] : Columns;

    /// <summary>The values of one channel that follow each other: the pixels of an image, one otherwise.</summary>
    public int ChannelLength => IsImage ? Extents[1] * Extents[2] : 1;

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
