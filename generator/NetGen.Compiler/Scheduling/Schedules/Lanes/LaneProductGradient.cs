using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// xᵀ · dy of few features with samples in lanes: tiles of inputs × outputs in registers, summed lane by lane over the blocks in order, the lanes at the
/// end. A unit is a tile of <see cref="Side"/> × <see cref="Side"/>.
/// </summary>
internal sealed class LaneProductGradient(WeightGradient gradient, ListPlan plan) : KernelSchedule
{
    private const int Side = 4;

    private readonly KernelBuffer _x = new("x", plan.Padded(gradient.X));
    private readonly KernelBuffer _dy = new("dy", plan.Padded(gradient.OutputGradient));
    private readonly KernelBuffer _result = new("result", plan[gradient.Result]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(gradient.Extras, plan);

    public override string Name => MethodNames.Pascal(gradient.Result.Name);

    public override string Summary => OperationPrinter.Text(gradient);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _dy, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(gradient.Epilogue).ToList();

    public override int Units => LaneSizes.Tiles(Rows, Inputs) * LaneSizes.Tiles(Columns, Outputs);

    public override bool CountsRows => true;

    public override long Work => (long)Inputs * Outputs;

    private int Rows => _result.Place.Rows;

    private int Columns => _result.Place.Columns;

    private int Inputs => Math.Min(Side, Rows);

    private int Outputs => Math.Min(Side, Columns);

    public override IEnumerable<Statement> Body(Target target)
    {
        int inputs = target.Width == VectorWidth.Bits512 ? Inputs : LaneSizes.Even(Inputs, 2);
        int across = LaneSizes.Tiles(Columns, Outputs);
        return
        [
            .. Formula.DefineScalars(Scalars),
            new Loop("unit", V.At("from"), V.At("to"), 1,
            [
                DefineQuotient.Of("down", V.At("unit"), across),
                new DefineIndex("first", V.At("down", Inputs), Rows - Inputs),
                new DefineIndex("output", (V.At("unit") + V.At("down", -across)).Times(Outputs), Columns - Outputs),
                .. LaneTile.ForEach("input", Inputs, inputs, Tile(target, inputs)),
            ]),
        ];
    }

    private IEnumerable<Statement> Tile(Target target, int inputs)
    {
        int samples = Pixels.Layout(_x.Place).Lanes;
        Index input = V.At("first") + V.At("input"), output = V.At("output");
        foreach (var start in MicroKernel.Start(inputs, Outputs, _ => V.Zero))
            yield return start;
        yield return Pixels.ForEachBlock(samples, target.Lanes, 0, V.At("rows"),
        [
            new DefineReference("a", _x.Name, LaneWalk.At(_x.Place, input)),
            new DefineReference("d", _dy.Name, LaneWalk.At(_dy.Place, output)),
            .. Enumerable.Range(0, Outputs).Select(o => new Define(V.Name("d", o), new Load("d", o * samples))),
            .. from i in Enumerable.Range(0, inputs)
               from statement in MultiplyAdds(i, samples)
               select statement,
        ]);
        foreach (int i in Enumerable.Range(0, inputs))
        {
            Index row = input + i;
            var rest = LaneTotals.Rest(gradient.Epilogue, (o, extra) => new LoadOne(_extras[extra].Name, row.Times(_extras[extra].Place.Stride) + output + o));
            foreach (var store in LaneTotals.Store(_result, row.Times(_result.Place.Stride) + output, Outputs, o => MicroKernel.Sum(i, o), target, rest))
                yield return store;
        }
    }

    private IEnumerable<Statement> MultiplyAdds(int input, int samples)
    {
        yield return new Define(V.Name("a", input), new Load("a", input * samples));
        for (int o = 0; o < Outputs; o++)
            yield return MicroKernel.MultiplyAdd(input, o, V.Var("a", input), V.Var("d", o));
    }
}
