using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>The sum of every channel over the pixels of the batch, in order: the gradient of a bias. A unit is a block of channels.</summary>
internal sealed class ImageSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private readonly SumTerms _terms = new(sum, plan);
    private readonly ImageLayout _image = Pixels.Layout(plan.Padded(sum.X));
    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _terms.Buffers, _result];

    public override IReadOnlyList<string> Scalars => _terms.Scalars;

    public override int Units => Blocks.CountOf(_result.Place.Length);

    public override bool CountsRows => true;

    public override long Work => (long)Blocks.Values * _image.Height * _image.Width;

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        .. Blocks.ForEach(target, _result.Place.Length, channel =>
        [
            .. _terms.DefineShared(channel),
            new Define("sum", V.Zero),
            new Loop("sample", 0, V.At("rows"), 1,
            [
                new Loop("row", 0, _image.Height, 1,
                [
                    .. _terms.Begin(place => Pixels.At(place, V.At("row"), 0) + channel),
                    new Loop("pixel", 0, _image.Width, 1, _terms.Add("sum", place => Pixels.Layout(place).PixelStride)),
                ]),
            ]),
            new Store(_result.Name, channel, V.Var("sum")),
        ]),
    ];
}
