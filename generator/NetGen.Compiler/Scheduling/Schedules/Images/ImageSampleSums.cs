using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Sums over the channels of each sample, several in one pass, behind what made the values: these are still near.</summary>
internal sealed class ImageSampleSums : KernelSchedule
{
    private readonly SampleSums _sums;
    private readonly KernelBuffer[] _arguments, _results;

    public ImageSampleSums(SampleSums sums, ListPlan plan) => (_sums, _arguments, _results) = (
        sums,
        [.. sums.Arguments.Select((tensor, i) => new KernelBuffer(V.Name("x", i), plan.Padded(tensor)))],
        [.. sums.Results.Select((tensor, i) => new KernelBuffer(V.Name("result", i), plan[tensor]))]);

    public override string Name => MethodNames.Pascal(_sums.Output.Name);

    public override string Summary => OperationPrinter.Text(_sums);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, .. _results];

    public override IReadOnlyList<string> Scalars => [.. _sums.Formulas.SelectMany(Formula.ScalarsIn).Distinct(StringComparer.Ordinal)];

    public override long Work => (long)_sums.Formulas.Count * _arguments[0].Place.Length;

    private string[] Names => [.. _sums.Formulas.Select((_, i) => $"sum{Numbers.Text(i)}At")];

    public override IEnumerable<Statement> Body(Target target) =>
    [
        .. Formula.DefineScalars(Scalars),
        new Loop("sample", V.At("from"), V.At("to"), 1, ColumnTiles.ForEach(_results[0].Place, target.Lanes, PixelChains.Together(target), tile => Tile(tile, target))),
    ];

    private IEnumerable<Statement> Tile(ColumnTile tile, Target target)
    {
        int[] images = [.. Enumerable.Range(0, _arguments.Length).Where(i => !Epilogue.IsVector(_arguments[i]))];
        PixelChains chains = new([.. images.Select(i => _arguments[i])], target.Lanes);
        foreach (var shared in PixelChains.Each(tile, v => Enumerable.Range(0, _arguments.Length).Except(images)
            .Select(i => new Define(V.Name("shared", i, v), new Load(_arguments[i].Name, tile.ColumnOf(v, target.Lanes))))))
            yield return shared;
        foreach (var statement in chains.Sums(tile, PixelChains.Together(target), Names, (image, v, sumOf) => Names.Select((sum, i) =>
            new Assign(sumOf(sum), V.Add(V.Var(sumOf(sum)), Formula.Of(_sums.Formulas[i], argument => ValueOf(argument, v, image)))))))
            yield return statement;
        foreach (var store in PixelChains.Each(tile, v => _results.Select((result, i) =>
            new Store(result.Name, V.At("sample", result.Place.Stride) + tile.ColumnOf(v, target.Lanes), V.Var(Names[i], v)))))
            yield return store;

        Value ValueOf(int argument, int v, Func<int, Value> image) =>
            Array.IndexOf(images, argument) is var number and >= 0 ? image(number) : V.Var("shared", argument, v);
    }
}
