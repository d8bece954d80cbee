using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>What predictions read in place of parameters, row by row, in panels where the result lies in them; vectors go with every row of a matrix.</summary>
internal sealed class PreparedParameter : KernelSchedule
{
    private readonly ScalarExpression _formula;
    private readonly KernelBuffer[] _arguments;
    private readonly KernelBuffer _result;

    private PreparedParameter(string of, string summary, ScalarExpression formula, KernelBuffer[] arguments, Place result)
    {
        (Name, Summary) = ("Prepare" + MethodNames.Pascal(of), summary);
        (_formula, _arguments, _result) = (formula, arguments, new KernelBuffer("result", result));
    }

    public override string Name { get; }

    public override string Summary { get; }

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override int Units => 1;

    public override long Work => (long)_result.Place.Length * (_formula is InputElement ? 1 : 4);

    /// <summary>A parameter as it is, in another place.</summary>
    public static PreparedParameter Copy(Parameter parameter, Place training, Place prepared) => new(
        parameter.Name, $"{parameter.Name} in panels of {prepared.Panel}", E.In(0), [new KernelBuffer("source", training)], prepared);

    /// <summary>What is made of parameters.</summary>
    public static PreparedParameter Made(Elementwise operation, ListPlan plan) => new(
        operation.Result.Name,
        OperationPrinter.Text(operation),
        operation.Formula,
        operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan[tensor])).ToArray(),
        plan[operation.Result]);

    public override IEnumerable<Statement> Body(Target target) => _formula is InputElement && !_result.Place.IsHalfWidth ? Copy(_arguments[0], _result) : Compute(target);

    /// <summary>All at once where both lie alike, else panel by panel.</summary>
    private static IEnumerable<Statement> Copy(KernelBuffer source, KernelBuffer result)
    {
        Place place = result.Place;
        if (place.IsNarrow)
            return [new Loop("row", 0, place.Rows, 1, [new CopyRun(result.Name, V.At("row", place.Stride), source.Name, V.At("row", source.Place.Stride), place.Run)])];
        if (place.ImageRows is { } image)
            return ColumnTiles.ForEach(place, lanes: 1, place.Run, tile => PixelByPixel(source, result, tile, image));
        if (!place.HasPanels && !source.Place.HasPanels)
            return [new CopyRun(result.Name, 0, source.Name, 0, place.Length)];
        return ColumnTiles.ForEach(place, lanes: 1, place.Run, tile =>
        [
            new Loop("row", 0, place.Rows, 1,
                [.. Runs(source.Place, tile.Vectors, (columns, count) =>
                    [new CopyRun(result.Name, tile.Weight + V.At("row", tile.WeightStride) + columns, source.Name, ColumnTiles.At(source.Place, tile.Column + columns, V.At("row")), count)])]),
        ]);
    }

    /// <summary>Columns of a tile that lie in one piece in the source.</summary>
    private static IEnumerable<Statement> Runs(Place source, int columns, Func<Index, int, IEnumerable<Statement>> body) =>
        source.HasPanels && source.Panel < columns ? [new Loop("run", 0, columns, source.Panel, body(V.At("run"), source.Panel))] : body(0, columns);

    private static IEnumerable<Statement> PixelByPixel(KernelBuffer source, KernelBuffer result, ColumnTile tile, Shape image)
    {
        int channels = image[0], pixels = image[1] * image[2];
        yield return new Loop("pixel", 0, pixels, 1,
        [
            new Loop("channel", 0, channels, 1,
            [
                .. Runs(source.Place, tile.Vectors, (columns, count) =>
                [
                    new CopyRun(
                        result.Name, tile.Weight + V.At("pixel", channels * tile.WeightStride) + V.At("channel", tile.WeightStride) + columns,
                        source.Name, ColumnTiles.At(source.Place, tile.Column + columns, V.At("channel", pixels) + V.At("pixel")), count),
                ]),
            ]),
        ]);
    }

    private IEnumerable<Statement> Compute(Target target) =>
        ColumnTiles.ForEach(_result.Place, target.Lanes, _result.Place.Run / target.Lanes, tile =>
        [
            new Loop("row", 0, _result.Place.Rows, 1,
            [
                .. Runs(_arguments[0].Place, tile.Apart == 0 ? tile.Vectors * target.Lanes : tile.Apart, (columns, count) =>
                    [new Loop("i", 0, count, target.Lanes, [StoreVector(tile, columns)])]),
            ]),
        ]);

    private Statement StoreVector(ColumnTile tile, Index columns)
    {
        var at = tile.Weight + V.At("row", tile.WeightStride);
        return tile.Apart == 0
            ? new Store(_result.Name, at + columns + V.At("i"), Made(tile.Column + columns))
            : new StorePairs(_result.Name, at + columns.Times(2) + V.At("i", 2), Made(tile.Column + columns), Made(tile.Column + tile.Apart + columns));
    }

    private Value Made(Index column) => Formula.Of(_formula, i =>
    {
        Place place = _arguments[i].Place;
        return new Load(_arguments[i].Name, (place.Rows < _result.Place.Rows ? column : ColumnTiles.At(place, column, V.At("row"))) + V.At("i"));
    });
}
