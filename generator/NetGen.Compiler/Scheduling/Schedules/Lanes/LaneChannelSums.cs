using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>The sum of every channel over the pixels of the batch with samples in lanes, in several chains, in order: the gradient of a bias. A unit is a channel.</summary>
internal sealed class LaneChannelSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private const int MostChains = 6;

    private readonly KernelBuffer[] _arguments =
        sum.Arguments.Select((tensor, i) => new KernelBuffer(sum.Arguments.Count == 1 ? "x" : $"x{i}", plan.Padded(tensor))).ToArray();

    private readonly ImageLayout _image = Pixels.Layout(plan.Padded(sum.X));
    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(sum.Formula).ToList();

    public override int Units => _image.Channels;

    public override bool CountsRows => true;

    public override long Work => (long)_image.Height * _image.Width;

    /// <summary>Neighbouring pixels, which divide the row.</summary>
    private int Chains => Enumerable.Range(1, Math.Min(MostChains, _image.Width)).Last(chains => _image.Width % chains == 0);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("channel", V.At("from"), V.At("to"), 1,
        [
            .. Enumerable.Range(0, Chains).Select(chain => new Define($"sum{chain}", V.Zero)),
            Pixels.ForEachBlock(_image.Lanes, target.Lanes, 0, V.At("rows"),
            [
                new Loop("row", 0, _image.Height, 1,
                [
                    new Loop("pixel", 0, _image.Width, Chains, Enumerable.Range(0, Chains).Select(chain => new Assign($"sum{chain}", V.Add(V.Var($"sum{chain}"), Term(chain))))),
                ]),
            ]),
            new StoreOne(_result.Name, V.At("channel"), new SumOfLanes(Enumerable.Range(0, Chains).Select(chain => V.Var($"sum{chain}")).Aggregate(V.Add))),
        ]),
    ];

    private Value Term(int pixel) => Formula.Of(sum.Formula, i => Epilogue.IsVector(_arguments[i])
        ? Pixels.Shared(_image, _arguments[i], 0)
        : new Load(_arguments[i].Name, Pixels.At(_arguments[i].Place, V.At("row"), V.At("pixel") + pixel)));
}
