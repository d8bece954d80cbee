namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>The register tile of a convolution: neighbouring pixels × vectors of channels.</summary>
/// <param name="Rows">Pixels.</param>
/// <param name="Vectors">Vectors of channels.</param>
internal sealed record PixelTile(int Rows, int Vectors)
{
    /// <summary>More pixels than this only make code longer.</summary>
    private const int MostRows = 12;

    private const int MostVectors = 4;

    /// <summary>As many accumulators as a product's tile has, or fewer where a method holds many tiles; as few pixels as can be computed twice.</summary>
    /// <param name="target">The registers.</param>
    /// <param name="places">Pixels side by side.</param>
    /// <param name="columns">Vectors of channels.</param>
    /// <param name="tiles">How many tiles one method holds.</param>
    public static PixelTile Of(Target target, int places, int columns, int tiles = 1)
    {
        int accumulators = Math.Max(1, Math.Min(target.Tile.Rows * target.Tile.Vectors, 64 / tiles));
        int vectors = Math.Min(Math.Min(columns, target.Tile.Vectors), accumulators);
        int rows = Best(places, Math.Min(MostRows, accumulators / vectors));
        return new(rows, Math.Min(columns, Math.Min(MostVectors, Math.Max(vectors, accumulators / rows))));
    }

    /// <summary>The same for pooling windows; rows are windows.</summary>
    /// <param name="target">The registers.</param>
    /// <param name="places">Windows side by side.</param>
    /// <param name="columns">Vectors of channels.</param>
    /// <param name="pixels">Pixels of a window's row.</param>
    /// <param name="registers">Registers of each window and vector.</param>
    public static PixelTile Of(Target target, int places, int columns, int pixels, int registers)
    {
        int all = RegistersOf(target);
        int vectors = Math.Min(Math.Min(columns, 2), Math.Max(1, all / (2 * registers)));
        return new(Best(places, Math.Max(1, Math.Min(MostRows / pixels, all / (vectors * registers)))), vectors);
    }

    /// <summary>Registers that sums may take, beside weights and a factor.</summary>
    public static int RegistersOf(Target target) => target.Width == VectorWidth.Bits512 ? 28 : 13;

    /// <summary>The tile of at most <paramref name="most"/> that covers <paramref name="places"/> with the least overlap.</summary>
    public static int Best(int places, int most) => places <= most
        ? places
        : Enumerable.Range((most + 1) / 2, most - ((most + 1) / 2) + 1).OrderBy(rows => (places + rows - 1) / rows * rows).ThenByDescending(rows => rows).First();

    /// <summary>A loop over tiles of <paramref name="variable"/> up to <paramref name="count"/>; the last one moves back and computes some pixels twice.</summary>
    public static IEnumerable<Statement> ForEach(string variable, int count, int rows, IEnumerable<Statement> body)
    {
        if (count == rows)
            return [new Scope(new EquatableArray<Statement>([new DefineIndex(variable, 0), .. body]))];
        return count % rows == 0
            ? [new Loop(variable, 0, count, rows, body)]
            : [new Loop("tile", 0, count, rows, [new DefineIndex(variable, V.At("tile"), count - rows), .. body])];
    }
}
