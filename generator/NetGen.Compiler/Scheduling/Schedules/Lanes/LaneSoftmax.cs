using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>softmax with samples in lanes: the greatest feature of each sample, then the exponentials and their sums, then the quotients.</summary>
internal sealed class LaneSoftmax(Softmax softmax, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(softmax.X));
    private readonly KernelBuffer _result = new("result", plan[softmax.Result]);

    public override string Name => MethodNames.Pascal(softmax.Result.Name);

    public override string Summary => OperationPrinter.Text(softmax);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override long Work => (long)Features.Channels * 16;

    private ImageLayout Features => Pixels.Layout(_x.Place);

    public override IEnumerable<Statement> Body(Target target)
    {
        var at = LaneWalk.At(_result.Place, V.At("feature"));
        yield return Pixels.ForEachBlock(Features.Lanes, target.Lanes, V.At("from"), V.At("to"),
        [
            .. Exponentials(_x, e => [new Store(_result.Name, at, e)]),
            new Loop("feature", 0, Features.Channels, 1, [new Store(_result.Name, at, V.Divide(new Load(_result.Name, at), V.Var("total")))]),
        ]);
    }

    /// <summary>Defines "maximum" and "total" of each sample, and hands on exp(x − maximum) of every feature.</summary>
    public static IEnumerable<Statement> Exponentials(KernelBuffer x, Func<Value, IEnumerable<Statement>> use)
    {
        int features = Pixels.Layout(x.Place).Channels;
        var value = new Load(x.Name, LaneWalk.At(x.Place, V.At("feature")));
        return
        [
            new Define("maximum", new Constant(double.NegativeInfinity)),
            new Loop("feature", 0, features, 1, [new Assign("maximum", V.Max(V.Var("maximum"), value))]),
            new Define("total", V.Zero),
            new Loop("feature", 0, features, 1,
            [
                new Define("e", V.Exp(V.Subtract(value, V.Var("maximum")))),
                new Assign("total", V.Add(V.Var("total"), V.Var("e"))),
                .. use(V.Var("e")),
            ]),
        ];
    }
}
