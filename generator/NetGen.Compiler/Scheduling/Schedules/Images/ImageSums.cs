using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>The sum of every channel over the pixels of the batch, in order: the gradient of a bias. A unit is a block of channels.</summary>
internal sealed class ImageSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(sum.X));
    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override int Units => Blocks.CountOf(_result.Place.Length);

    public override bool CountsRows => true;

    public override long Work => (long)Blocks.Values * Image.Height * Image.Width;

    private ImageLayout Image => Pixels.Layout(_x.Place);

    public override IEnumerable<Statement> Body(Target target) =>
        Blocks.ForEach(target, _result.Place.Length, channel =>
        [
            new Define("sum", V.Zero),
            new Loop("sample", 0, V.At("rows"), 1,
            [
                new Loop("row", 0, Image.Height, 1,
                [
                    new DefineReference("value", _x.Name, Pixels.At(_x.Place, V.At("row"), 0) + channel),
                    new Loop("pixel", 0, Image.Width, 1,
                    [
                        new Assign("sum", V.Add(V.Var("sum"), new Load("value", 0))),
                        new Advance("value", Image.PixelStride),
                    ]),
                ]),
            ]),
            new Store(_result.Name, channel, V.Var("sum")),
        ]);
}
