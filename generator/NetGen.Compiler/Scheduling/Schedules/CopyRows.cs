using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>
/// The same values under another layout: samples into padded rows, padded rows into the caller's outputs, rows joined or parted by a
/// reshape. Reads and writes not one value beyond the real ones, and clears the padding of the arena.
/// </summary>
internal sealed class CopyRows(string name, Place from, Place to) : KernelSchedule
{
    private readonly KernelBuffer _source = new("source", from);
    private readonly KernelBuffer _result = new("result", to);

    public override string Name => MethodNames.Pascal(name);

    public override string Summary => $"{name}: {from.Rows} × {from.Columns} values of each sample, as {to.Rows} × {to.Columns}";

    public override IReadOnlyList<KernelBuffer> Buffers => [_source, _result];

    public override long Work => to.Length;

    public override IEnumerable<Statement> Body(Target target)
    {
        // Runs that are contiguous on both sides; the shorter row decides.
        int run = Math.Min(from.Columns, to.Columns);
        int runs = from.Rows * from.Columns / run;
        if (from.Columns % run != 0 || to.Columns % run != 0 || (from.Rows > 1 && to.Rows > 1 && from.Columns != to.Columns))
            throw new InvalidOperationException($"Rows of {from.Columns} do not become rows of {to.Columns} without a flat step between.");
        int sourceStep = from.Columns == run ? from.Stride : run;
        int resultStep = to.Columns == run ? to.Stride : run;
        var source = V.At("sample", from.Length) + V.At("run", sourceStep);
        var result = V.At("sample", to.Length) + V.At("run", resultStep);
        yield return new Loop("sample", V.At("from"), V.At("to"), 1,
        [
            new Loop("run", 0, runs, 1, [new CopyRun(_result.Name, result, _source.Name, source, run)]),
            .. ClearPadding(),
        ]);
    }

    private IEnumerable<Statement> ClearPadding()
    {
        if (to.Space != Space.Arena || to.Columns == to.Run)
            yield break;
        yield return new Loop("run", 0, to.Rows, 1,
        [
            new ClearRun(_result.Name, V.At("sample", to.Length) + V.At("run", to.Stride) + to.Columns, to.Run - to.Columns),
        ]);
    }
}
