namespace NetGen.Compiler.Scheduling;

/// <summary>A line or a block of a kernel.</summary>
internal abstract record Statement;

/// <summary>A sentence before a block of work.</summary>
internal sealed record Comment(string Text) : Statement;

/// <summary>var name = value.</summary>
internal sealed record Define(string Name, Value Value) : Statement;

/// <summary>name = value.</summary>
internal sealed record Assign(string Name, Value Value) : Statement;

/// <summary>Writes a vector.</summary>
internal sealed record Store(string Buffer, Index At, Value Value) : Statement;

/// <summary>Writes two vectors of half the width as pairs.</summary>
internal sealed record StorePairs(string Buffer, Index At, Value First, Value Second) : Statement;

/// <summary>Writes the greater of each two neighbours in a vector: half as many values as it has.</summary>
internal sealed record StoreMaxima(string Buffer, Index At, Value Value) : Statement
{
    /// <summary>Whether only the vector's lower half counts.</summary>
    public bool OfLowerHalf { get; init; }
}

/// <summary>Writes the sums of the lanes of four vectors, one behind the other.</summary>
internal sealed record StoreSums(string Buffer, Index At, EquatableArray<Value> Vectors) : Statement
{
    public const int Count = 4;
}

/// <summary>Writes one number.</summary>
internal sealed record StoreOne(string Buffer, Index At, Value Value) : Statement;

/// <summary>Rows of one buffer into columns of another: result[c · ResultStride + r] = source[r · SourceStride + c].</summary>
internal sealed record Transposed(
    string Source, Index SourceAt, int SourceStride, string Result, Index ResultAt, int ResultStride, Index Rows, Index Columns) : Statement;

/// <summary>Copies a run of numbers between buffers that do not overlap: the same at every width.</summary>
internal sealed record CopyRun(string Buffer, Index At, string Source, Index From, int Count) : Statement;

/// <summary>Writes zeros: the same at every width.</summary>
internal sealed record ClearRun(string Buffer, Index At, int Count) : Statement;

/// <summary>A second name for a place in a buffer, so that a hot loop adds only constants to it.</summary>
internal sealed record DefineReference(string Name, string Buffer, Index At) : Statement;

/// <summary>
/// A second name for a row of an image in a buffer, or for the beginning of <paramref name="Otherwise"/>, where <paramref name="Row"/> is none of its
/// <paramref name="Rows"/> rows.
/// </summary>
internal sealed record DefineRow(string Name, string Buffer, Index At, Index Row, int Rows, string Otherwise) : Statement;

/// <summary>Moves such a name on.</summary>
internal sealed record Advance(string Name, Index By) : Statement;

/// <summary>Asks for a line of memory that is read soon; it may lie beyond the buffer.</summary>
internal sealed record Prefetch(string Buffer, Index At) : Statement;

/// <summary>A position that several statements share, at most <paramref name="Limit"/> if that is given.</summary>
internal sealed record DefineIndex(string Name, Index Value, Index? Limit = null) : Statement;

/// <summary>A position divided by a constant, rounded down; neither is negative.</summary>
internal sealed record DefineQuotient(string Name, Index Value, int Divisor) : Statement
{
    /// <summary>The quotient, or the position itself where nothing is divided.</summary>
    public static Statement Of(string name, Index value, int divisor) => divisor == 1 ? new DefineIndex(name, value) : new DefineQuotient(name, value, divisor);
}

/// <summary>
/// The range First ≤ m &lt; Last of the numbers below <paramref name="Count"/> for which Position + m · Step is one of <paramref name="Inputs"/>
/// positions: which taps of a window meet the image. Empty if none does.
/// </summary>
internal sealed record DefineTaps(string First, string Last, Index Position, int Step, int Count, int Inputs) : Statement;

/// <summary>The way back through the random movements of a sample's image: from a pixel to where it comes from.</summary>
/// <param name="Element">The number of its first random number.</param>
internal sealed record DefineMap(string Name, int Height, int Width, EquatableArray<Distortion> Steps, Index Element) : Statement;

/// <summary>Where a pixel comes from: the four pixels around the place, and their shares.</summary>
internal sealed record DefinePoint(string Name, string Map, Index Row, Index Pixel) : Statement;

/// <summary>for (variable = From; variable &lt; To; variable += Step).</summary>
internal sealed record Loop(string Variable, Index From, Index To, int Step, EquatableArray<Statement> Body) : Statement
{
    public Loop(string variable, Index from, Index to, int step, IEnumerable<Statement> body)
        : this(variable, from, to, step, body.ToEquatableArray()) { }
}

/// <summary>One of two bodies, by whether the range from <paramref name="From"/> to <paramref name="To"/> holds at least <paramref name="Count"/>.</summary>
internal sealed record IfAtLeast(Index From, Index To, int Count, EquatableArray<Statement> Then, EquatableArray<Statement> Otherwise) : Statement;

/// <summary>{ … }: names defined inside end with it.</summary>
internal sealed record Scope(EquatableArray<Statement> Body) : Statement;
