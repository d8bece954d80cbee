namespace NetGen.Compiler.Declaration;

/// <summary>Where in a declaration something stands, by numbers alone: the analyzer turns them into a place in a file.</summary>
/// <param name="Path">
/// Empty for the class itself, [3] for its attribute number 3, [3, 0, 2] for attribute number 2 of block number 0 that this one places, and so on.
/// </param>
/// <param name="Argument">The constructor parameter or property at fault, "rate"; empty for the attribute as a whole.</param>
internal sealed record Site(EquatableArray<int> Path, string Argument = "")
{
    /// <summary>The class itself.</summary>
    public static Site Class { get; } = new(default(EquatableArray<int>));

    /// <summary>The attribute of the network, or -1 for the class.</summary>
    public int Attribute => Path.Count == 0 ? -1 : Path[0];

    /// <summary>Whether it lies in a block, which other networks may place too.</summary>
    public bool IsInBlock => Path.Count > 1;

    public static Site Of(int attribute) => new(new EquatableArray<int>(attribute));

    public Site At(string argument) => this with { Argument = argument };

    public Site Inside(int block, int attribute) => new(Path.Append(block).Append(attribute).ToEquatableArray());

    /// <summary>Whether both stand in one list of attributes: that of the network, or that of the same block at the same place.</summary>
    public bool IsBeside(Site other) => Path.Count == other.Path.Count && Path.Take(Path.Count - 1).SequenceEqual(other.Path.Take(Path.Count - 1));

    /// <summary>In the order of reading, the class first.</summary>
    public static int Compare(Site a, Site b)
    {
        for (int i = 0; i < Math.Min(a.Path.Count, b.Path.Count); i++)
        {
            if (a.Path[i] != b.Path[i])
                return a.Path[i].CompareTo(b.Path[i]);
        }

        return a.Path.Count.CompareTo(b.Path.Count);
    }
}
