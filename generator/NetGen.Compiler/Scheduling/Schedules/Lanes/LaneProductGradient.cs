using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// xᵀ · dy of few features with samples in lanes: tiles of inputs × outputs in registers, summed lane by lane over the blocks in order, the lanes at the
/// end. A unit is a tile. Where there are several, all of them go over a few blocks, which stay in the first cache, before the next; their sums wait in the thread's
/// memory.
/// </summary>
internal sealed class LaneProductGradient(WeightGradient gradient, ListPlan plan) : KernelSchedule
{
    /// <summary>Of more, what lies a block apart competes for the same few lines of the first cache.</summary>
    private const int BlocksTogether = 16;

    private readonly KernelBuffer _x = new("x", plan.Padded(gradient.X));
    private readonly KernelBuffer _dy = new("dy", plan.Padded(gradient.OutputGradient));
    private readonly KernelBuffer _result = new("result", plan[gradient.Result]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(gradient.Extras, plan);
    private readonly KernelBuffer _sums = new("sums", Place.Flat(Space.Workspace, 0, LaneSumsInMemory.Of(gradient.Result.Shape, plan.Alignment)));

    public override string Name => MethodNames.Pascal(gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => KeepsSums ? [_x, _dy, .. _extras, _result, _sums] : [_x, _dy, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(gradient.Epilogue).ToList();

    public override int Units => LaneSizes.Tiles(Rows, Inputs) * LaneSizes.Tiles(Columns, Outputs);

    public override bool CountsRows => true;

    public override long Work => (long)Inputs * Outputs;

    private int Rows => _result.Place.Rows;

    private int Columns => _result.Place.Columns;

    private int Inputs => Math.Min(LaneSumsInMemory.MostFeatures, Rows);

    private int Outputs => Math.Min(LaneSumsInMemory.MostFeatures, Columns);

    private bool KeepsSums => _sums.Place.Length > 0;

    private int Samples => Pixels.Layout(_x.Place).Lanes;

    public override IEnumerable<Statement> Body(Target target) => [.. Formula.DefineScalars(Scalars), .. KeepsSums ? SomeBlocksTogether(target) : [Tiles(target, 0, V.At("rows"))]];

    private IEnumerable<Statement> SomeBlocksTogether(Target target) =>
    [
        new Loop("begin", 0, V.At("rows"), BlocksTogether * Samples,
        [
            new DefineIndex("end", V.At("begin") + (BlocksTogether * Samples), V.At("rows")),
            Tiles(target, V.At("begin"), V.At("end")),
        ]),
    ];

    private Loop Tiles(Target target, Index begin, Index end)
    {
        int inputs = target.Width == VectorWidth.Bits512 ? Inputs : LaneSizes.Divisor(Inputs, 2);
        int across = LaneSizes.Tiles(Columns, Outputs);
        return new("unit", V.At("from"), V.At("to"), 1,
        [
            DefineQuotient.Of("down", V.At("unit"), across),
            new DefineIndex("first", V.At("down", Inputs), Rows - Inputs),
            new DefineIndex("output", (V.At("unit") + V.At("down", -across)).Times(Outputs), Columns - Outputs),
            .. LaneTile.ForEach("input", Inputs, inputs, Tile(target, inputs, begin, end)),
        ]);
    }

    private IEnumerable<Statement> Tile(Target target, int inputs, Index begin, Index end)
    {
        EquatableArray<Statement> EachSum(Func<int, int, Index, Statement> statement) => (
            from i in Enumerable.Range(0, inputs)
            from o in Enumerable.Range(0, Outputs)
            select statement(i, o, (V.At("unit", Inputs) + V.At("input") + i).Times(Outputs * target.Lanes) + (o * target.Lanes))).ToEquatableArray();
        Statement[] stores = [.. Stores(target, inputs)];
        var multiplyAdds = Pixels.ForEachBlock(Samples, target.Lanes, begin, end,
        [
            new DefineReference("a", _x.Name, LaneWalk.At(_x.Place, V.At("first") + V.At("input"))),
            new DefineReference("d", _dy.Name, LaneWalk.At(_dy.Place, V.At("output"))),
            .. Enumerable.Range(0, Outputs).Select(o => new Define(V.Name("d", o), new Load("d", o * Samples))),
            .. Enumerable.Range(0, inputs).SelectMany(MultiplyAdds),
        ]);
        return
        [
            .. MicroKernel.Start(inputs, Outputs, _ => V.Zero),
            .. KeepsSums ? [new IfAtLeast(0, begin, 1, EachSum((i, o, at) => new Assign(V.Name("sum", i, o), new Load(_sums.Name, at))), default)] : Array.Empty<Statement>(),
            multiplyAdds,
            .. KeepsSums ? [new IfAtLeast(end, V.At("rows"), 1, EachSum((i, o, at) => new Store(_sums.Name, at, MicroKernel.Sum(i, o))), stores.ToEquatableArray())] : stores,
        ];
    }

    private IEnumerable<Statement> MultiplyAdds(int input)
    {
        yield return new Define(V.Name("a", input), new Load("a", input * Samples));
        for (int o = 0; o < Outputs; o++)
            yield return MicroKernel.MultiplyAdd(input, o, V.Var("a", input), V.Var("d", o));
    }

    /// <summary>The sums of lanes.</summary>
    private IEnumerable<Statement> Stores(Target target, int inputs) =>
        from i in Enumerable.Range(0, inputs)
        let row = V.At("first") + V.At("input") + i
        let rest = LaneTotals.Rest(gradient.Epilogue, (o, extra) => new LoadOne(_extras[extra].Name, row.Times(_extras[extra].Place.Stride) + V.At("output") + o))
        from store in LaneTotals.Store(_result, row.Times(_result.Place.Stride) + V.At("output"), Outputs, o => MicroKernel.Sum(i, o), target, rest)
        select store;
}
