using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The moments of each sample's channels, behind the convolution that made them: what it stored is still near. Two passes that mend each other, as in
/// <see cref="Moments"/>.
/// </summary>
internal sealed class ImageMoments(SampleMoments moments, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(moments.X));
    private readonly KernelBuffer _mean = new("mean", plan[moments.Mean]);
    private readonly KernelBuffer _variance = new("variance", plan[moments.Variance]);
    private readonly ImageLayout _image = Pixels.Layout(plan.Padded(moments.X));

    public override string Name => MethodNames.Pascal(moments.Mean.Name);

    public override string Summary => OperationPrinter.Text(moments);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _mean, _variance];

    public override long Work => 2L * _image.Height * _image.Width * _image.Run;

    private Value Part => new Constant(1.0 / ((long)_image.Height * _image.Width));

    public override IEnumerable<Statement> Body(Target target) =>
        [new Loop("sample", V.At("from"), V.At("to"), 1, ColumnTiles.ForEach(_mean.Place, target.Lanes, PixelChains.Together(target), tile => Tile(tile, target)))];

    /// <summary>The moments of a run of channels.</summary>
    private IEnumerable<Statement> Tile(ColumnTile tile, Target target)
    {
        PixelChains chains = new([_x], target.Lanes);
        int together = PixelChains.Together(target);
        return
        [
            .. chains.Sums(tile, together, ["sum"], (image, _, sumOf) => [Moments.Add(sumOf("sum"), image(0))]),
            .. PixelChains.Each(tile, v => [new Define(V.Name("first", v), V.Multiply(V.Var("sum", v), Part))]),
            .. chains.Sums(tile, together, ["drift", "squares"], (image, v, sumOf) => Moments.AddDifference(image(0), V.Var("first", v), sumOf)),
            .. PixelChains.Each(tile, v =>
            [
                new Assign(V.Name("drift", v), V.Multiply(V.Var("drift", v), Part)),
                new Store(_mean.Name, InRow(_mean, v), V.Add(V.Var("first", v), V.Var("drift", v))),
                new Store(_variance.Name, InRow(_variance, v), V.Max(V.Zero, V.Subtract(V.Multiply(V.Var("squares", v), Part), V.Multiply(V.Var("drift", v), V.Var("drift", v))))),
            ]),
        ];

        Index InRow(KernelBuffer buffer, int v) => V.At("sample", buffer.Place.Stride) + tile.ColumnOf(v, target.Lanes);
    }
}
