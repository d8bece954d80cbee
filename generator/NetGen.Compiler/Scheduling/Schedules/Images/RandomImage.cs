using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>A function of every value of an image and of a random number of its own, pixel by pixel.</summary>
internal sealed class RandomImage(Randomize operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(operation.X));
    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _result];

    public override RandomStream Stream => operation.Stream;

    public override long Work => (long)_result.Place.Length * 8;

    private ImageLayout Image => Pixels.Layout(_result.Place);

    public override IEnumerable<Statement> Body(Target target) =>
        [Pixels.ForEach(Image, [new Loop("column", 0, Image.Run, target.Lanes, OneVector())])];

    private IEnumerable<Statement> OneVector() =>
    [
        new Define("u", new Draw(operation.Draw, Element)),
        new Store(_result.Name, At(_result), Formula.Of(operation.Formula, i => i == 0 ? new Load(_x.Name, At(_x)) : V.Var("u"))),
    ];

    /// <summary>The number of the first channel: pixels follow each other through the batch.</summary>
    private Index Element
    {
        get
        {
            int pixel = Randomize.RowLength(operation.X.Shape), row = pixel * Image.Width;
            return V.At("sample", row * Image.Height) + V.At("row", row) + V.At("pixel", pixel) + V.At("column");
        }
    }

    private static Index At(KernelBuffer buffer) => Pixels.At(buffer.Place, V.At("row"), V.At("pixel")) + V.At("column");
}
