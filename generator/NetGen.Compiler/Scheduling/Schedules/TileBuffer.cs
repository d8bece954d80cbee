namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// A tile's part of a buffer. A tile of several vectors gives its first one a name, and adds constants to that: less text, fewer instructions to compile.
/// </summary>
/// <param name="name">"y" for a result.</param>
/// <param name="buffer">Where the tile lies.</param>
/// <param name="locate">Where a vector of the tile lies in it, by its two numbers.</param>
/// <param name="vectors">How many vectors the tile has.</param>
internal sealed class TileBuffer(string name, KernelBuffer buffer, Func<int, int, Index> locate, int vectors)
{
    private readonly int _origin = locate(0, 0).Constant;

    private bool IsNamed => vectors > 1;

    /// <summary>Makes the name known, if there is one.</summary>
    public IEnumerable<Statement> Define() => IsNamed ? [new DefineReference(name, buffer.Name, locate(0, 0))] : [];

    public Load Load(int i, int j) => new(IsNamed ? name : buffer.Name, At(i, j));

    public Store Store(int i, int j, Value value) => new(IsNamed ? name : buffer.Name, At(i, j), value);

    private Index At(int i, int j) => IsNamed ? locate(i, j).Constant - _origin : locate(i, j);
}
