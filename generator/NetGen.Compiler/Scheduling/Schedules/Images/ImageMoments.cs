using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// The moments of each sample's channels, behind the convolution that made them: what it stored is still near. Two passes that mend each other, as in
/// <see cref="Moments"/>, over several vectors of channels or several pixels at once, so that no sum waits for the one before; row by row, so that none has
/// too many terms.
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

    public override IEnumerable<Statement> Body(Target target)
    {
        int sums = target.Width == VectorWidth.Bits512 ? 4 : 2;
        Place channels = new(Space.Shared, 0, 1, _image.Run, _image.Run, _image.Run);
        return [new Loop("sample", V.At("from"), V.At("to"), 1, ColumnTiles.ForEach(channels, target.Lanes, sums, tile => Tile(tile, sums / tile.Vectors, target.Lanes)))];
    }

    /// <summary>The moments of a run of channels.</summary>
    private IEnumerable<Statement> Tile(ColumnTile tile, int pixels, int lanes) =>
    [
        .. Sums(tile, ["sum"], pixels, (value, v, sumOf) => [Add(sumOf("sum"), value)], lanes),
        .. Each(tile, v => [new Define(V.Name("first", v), V.Multiply(V.Var("sum", v), Part))]),
        .. Sums(tile, ["drift", "squares"], pixels, Differences, lanes),
        .. Each(tile, v =>
        [
            new Assign(V.Name("drift", v), V.Multiply(V.Var("drift", v), Part)),
            new Store(_mean.Name, InRow(_mean, tile, v, lanes), V.Add(V.Var("first", v), V.Var("drift", v))),
            new Store(_variance.Name, InRow(_variance, tile, v, lanes),
                V.Max(V.Zero, V.Subtract(V.Multiply(V.Var("squares", v), Part), V.Multiply(V.Var("drift", v), V.Var("drift", v))))),
        ]),
    ];

    private static IEnumerable<Statement> Differences(Value value, int vector, Func<string, string> sumOf) =>
    [
        new Define("difference", V.Subtract(value, V.Var("first", vector))),
        Add(sumOf("drift"), V.Var("difference")),
        new Assign(sumOf("squares"), V.MultiplyAdd(V.Var("difference"), V.Var("difference"), V.Var(sumOf("squares")))),
    ];

    /// <summary>Walks all pixels of the sample; each of <paramref name="pixels"/> neighbours adds to sums of its own, which a row's end joins.</summary>
    private IEnumerable<Statement> Sums(
        ColumnTile tile, string[] sums, int pixels, Func<Value, int, Func<string, string>, IEnumerable<Statement>> body, int lanes)
    {
        int together = Math.Min(pixels, _image.Width), whole = _image.Width / together * together;
        Scope Value(int pixel, int v) => new(body(new Load("value", (pixel * _image.PixelStride) + (v * lanes)), v, sum => V.Name(sum + "OfRow", pixel, v)).ToEquatableArray());
        IEnumerable<Statement> Next(int count) =>
            [.. Enumerable.Range(0, count).SelectMany(pixel => Each(tile, v => [Value(pixel, v)])), new Advance("value", count * _image.PixelStride)];

        foreach (var define in Each(tile, v => sums.Select(sum => new Define(V.Name(sum, v), V.Zero))))
            yield return define;
        yield return new Loop("row", 0, _image.Height, 1,
        [
            new DefineReference("value", _x.Name, Pixels.At(_x.Place, V.At("row"), 0) + tile.Column),
            .. Each(tile, v => from sum in sums from pixel in Enumerable.Range(0, together) select new Define(V.Name(sum + "OfRow", pixel, v), V.Zero)),
            new Loop("pixel", 0, whole, together, Next(together)),
            .. whole < _image.Width ? [new Loop("pixel", whole, _image.Width, 1, Next(1))] : Array.Empty<Statement>(),
            .. Each(tile, v => sums.Select(sum => Add(V.Name(sum, v), OfRow(sum, v, 0, together)))),
        ]);
    }

    /// <summary>The sums of neighbours, joined in pairs.</summary>
    private static Value OfRow(string sum, int v, int first, int count) => count == 1
        ? V.Var(sum + "OfRow", first, v)
        : V.Add(OfRow(sum, v, first, count - (count / 2)), OfRow(sum, v, first + count - (count / 2), count / 2));

    private static IEnumerable<Statement> Each(ColumnTile tile, Func<int, IEnumerable<Statement>> body) => Enumerable.Range(0, tile.Vectors).SelectMany(body);

    private static Index InRow(KernelBuffer buffer, ColumnTile tile, int v, int lanes) => V.At("sample", buffer.Place.Stride) + tile.ColumnOf(v, lanes);

    private static Assign Add(string sum, Value term) => new(sum, V.Add(V.Var(sum), term));
}
