using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// Columns of rows into columns of other rows: branches side by side, and their gradients back out. The last vector of a run moves back over columns that
/// are copied already, so that not one value beyond the run is read or written; a run shorter than a vector goes value by value.
/// </summary>
internal sealed class CopyColumns : KernelSchedule
{
    private readonly Operation _operation;
    private readonly Run[] _runs;
    private readonly KernelBuffer _result;

    private CopyColumns(Operation operation, IEnumerable<Run> runs, Place result) =>
        (_operation, _runs, _result) = (operation, runs.ToArray(), new KernelBuffer("result", result));

    public override string Name => MethodNames.Pascal(_operation.Output.Name);

    public override string Summary => OperationPrinter.Text(_operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _runs.Select(run => run.Source), _result];

    public override int RowsPerSample => _result.Place.Rows;

    public override long Work => _result.Place.Length;

    public static CopyColumns Of(Concat concat, ListPlan plan) => new(
        concat,
        concat.Columns().Select((column, i) => new Run(new KernelBuffer($"x{i}", plan[column.Part]), From: 0, To: column.Start, column.Part.Shape.Columns)),
        plan[concat.Result]);

    public static CopyColumns Of(Slice slice, ListPlan plan) => new(
        slice, [new Run(new KernelBuffer("x", plan[slice.X]), From: slice.Start, To: 0, slice.Result.Shape.Columns)], plan[slice.Result]);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        new Loop("row", V.At("from"), V.At("to"), 1, [.. ClearPadding(target.Lanes), .. _runs.SelectMany(run => Copy(run, target.Lanes))]),
    ];

    private IEnumerable<Statement> Copy(Run run, int lanes)
    {
        Index source = V.At("row", run.Source.Place.Stride) + run.From, result = V.At("row", _result.Place.Stride) + run.To;
        if (run.Columns < lanes)
        {
            yield return new Loop("i", 0, run.Columns, 1, [new StoreOne(_result.Name, result + V.At("i"), new LoadOne(run.Source.Name, source + V.At("i")))]);
            yield break;
        }

        int whole = run.Columns / lanes * lanes, last = run.Columns - lanes;
        yield return new Loop("i", 0, whole, lanes, [new Store(_result.Name, result + V.At("i"), new Load(run.Source.Name, source + V.At("i")))]);
        if (whole < run.Columns)
            yield return new Store(_result.Name, result + last, new Load(run.Source.Name, source + last));
    }

    /// <summary>Zeros from the vector in which the real columns end; what is real of it is copied after.</summary>
    private IEnumerable<Statement> ClearPadding(int lanes)
    {
        for (int column = _result.Place.Columns / lanes * lanes; column < _result.Place.Run; column += lanes)
            yield return new Store(_result.Name, V.At("row", _result.Place.Stride) + column, V.Zero);
    }

    /// <param name="From">The first column in the source.</param>
    /// <param name="To">The first column in the result.</param>
    /// <param name="Columns">How many.</param>
    private sealed record Run(KernelBuffer Source, int From, int To, int Columns);
}
