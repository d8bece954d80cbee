using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>A sum over the batch with samples in lanes, in order, in several chains: what its schedules have in common, but for the chains. The lanes are joined at the end.</summary>
internal abstract class LaneSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments =
        sum.Arguments.Select((tensor, i) => new KernelBuffer(sum.Arguments.Count == 1 ? "x" : $"x{i}", plan.Padded(tensor))).ToArray();

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, Result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(sum.Formula).ToList();

    public override bool CountsRows => true;

    protected KernelBuffer Result { get; } = new("result", plan[sum.Result]);

    protected ImageLayout Image => Pixels.Layout(_arguments[0].Place);

    protected static IEnumerable<Statement> Start(int chains) => Enumerable.Range(0, chains).Select(chain => new Define(NameOf(chain), V.Zero));

    /// <summary>Adds a vector to a chain.</summary>
    /// <param name="chain">Its number.</param>
    /// <param name="channel">The channel, or feature, of what all samples share.</param>
    /// <param name="at">Where the vector lies.</param>
    protected Assign Add(int chain, Index channel, Func<Place, Index> at) => new(NameOf(chain), V.Add(V.Var(NameOf(chain)), Formula.Of(sum.Formula, i =>
        Epilogue.IsVector(_arguments[i]) ? new Broadcast(new LoadOne(_arguments[i].Name, channel)) : new Load(_arguments[i].Name, at(_arguments[i].Place)))));

    protected static string NameOf(int chain) => $"sum{Numbers.Text(chain)}";
}

/// <summary>Every channel over the pixels: the gradient of a convolution's bias. A unit is a channel, a chain one of several neighbouring pixels.</summary>
internal sealed class LaneChannelSums(BatchSum sum, ListPlan plan) : LaneSums(sum, plan)
{
    private const int MostChains = 6;

    public override int Units => Image.Channels;

    public override long Work => (long)Image.Height * Image.Width;

    /// <summary>Pixels that divide the row.</summary>
    private int Chains => LaneSizes.Divisor(Image.Width, MostChains);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("channel", V.At("from"), V.At("to"), 1,
        [
            .. Start(Chains),
            Pixels.ForEachBlock(Image.Lanes, target.Lanes, 0, V.At("rows"),
            [
                new Loop("row", 0, Image.Height, 1,
                    [new Loop("pixel", 0, Image.Width, Chains, Enumerable.Range(0, Chains).Select(chain => Add(chain, V.At("channel"), place => Pixels.At(place, V.At("row"), V.At("pixel") + chain))))]),
            ]),
            new StoreOne(Result.Name, V.At("channel"), new SumOfLanes(Enumerable.Range(0, Chains).Select(chain => V.Var(NameOf(chain))).Aggregate(V.Add))),
        ]),
    ];
}

/// <summary>Every feature: the gradient of a bias. A unit is a few features, each a chain.</summary>
internal sealed class LaneFeatureSums(BatchSum sum, ListPlan plan) : LaneSums(sum, plan)
{
    private const int MostFeatures = 8;

    public override int Units => LaneSizes.Tiles(Image.Channels, Features);

    public override long Work => Features;

    private int Features => Math.Min(MostFeatures, Image.Channels);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("unit", V.At("from"), V.At("to"), 1,
        [
            new DefineIndex("feature", V.At("unit", Features), Image.Channels - Features),
            .. Start(Features),
            Pixels.ForEachBlock(Image.Lanes, target.Lanes, 0, V.At("rows"), Enumerable.Range(0, Features).Select(i => Add(i, V.At("feature") + i, place => LaneWalk.At(place, V.At("feature") + i)))),
            .. LaneTotals.Store(Result, V.At("feature"), Features, i => V.Var(NameOf(i)), target),
        ]),
    ];
}
