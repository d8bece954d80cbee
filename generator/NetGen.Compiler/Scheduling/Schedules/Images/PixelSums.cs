using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>The sum of every value of an image over the samples, in order: the gradient of a parameter like an image. A unit is a pixel.</summary>
internal sealed class PixelSums(BatchSum sum, ListPlan plan) : KernelSchedule
{
    private readonly SumTerms _terms = new(sum, plan);
    private readonly KernelBuffer _result = new("result", plan[sum.Result]);

    public override string Name => MethodNames.Pascal(sum.Result.Name);

    public override string Summary => OperationPrinter.Text(sum);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _terms.Buffers, _result];

    public override IReadOnlyList<string> Scalars => _terms.Scalars;

    public override int Units => Image.Height * Image.Width;

    public override bool CountsRows => true;

    public override long Work => Image.Run;

    private ImageLayout Image => Pixels.Layout(_result.Place);

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("unit", V.At("from"), V.At("to"), 1,
        [
            DefineQuotient.Of("row", V.At("unit"), Image.Width),
            new DefineIndex("pixel", V.At("unit") + V.At("row", -Image.Width)),
            Pixels.ForEachVector(Image, target.Lanes, column =>
            [
                .. _terms.DefineShared(column),
                .. _terms.Begin(place => Pixels.OfFirst(place, V.At("row"), V.At("pixel")) + column),
                new Define("sum", V.Zero),
                new Loop("sample", 0, V.At("rows"), 1, _terms.Add("sum", place => place.Length)),
                new Store(_result.Name, Pixels.OfFirst(_result.Place, V.At("row"), V.At("pixel")) + column, V.Var("sum")),
            ]),
        ]),
    ];
}
