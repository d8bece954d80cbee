using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>The end of a kernel's gradient by tiles: from the gradient of the transformed kernel to that of its taps, and through the epilogue.</summary>
internal sealed class KernelGradientTaps(WeightGradientOperation operation, KernelBuffer sums, int rows, WinogradMatrices matrices)
{
    private int Channels => operation.Groups.Inputs;

    public IEnumerable<Statement> Body(Target target)
    {
        var transform = new TileTransform(matrices.KernelGradient, target);
        var epilogue = new Epilogue(operation.Epilogue, operation.Extras, operation.Result);
        yield return new DefineIndex("end", V.At("endChannel"), Channels);
        foreach (var statement in ColumnTiles.ForEach(sums.Place, target.Lanes, sums.Place.Panel / target.Lanes, tile => OfPanel(target, transform, epilogue, tile)))
            yield return statement;
    }

    private IEnumerable<Statement> OfPanel(Target target, TileTransform transform, Epilogue epilogue, ColumnTile tile)
    {
        var vector = tile with { Column = tile.Column + V.At("vector"), Vectors = 1 };
        int side = matrices.KernelGradient[0].Length, plane = rows * tile.WeightStride;
        return
        [
            new Loop("channel", V.At("firstChannel"), V.At("end"), 1,
            [
                new Loop("vector", 0, tile.Vectors * target.Lanes, target.Lanes,
                [
                    new DefineReference("s", sums.Name, tile.Weight + V.At("channel", tile.WeightStride) + V.At("vector")),
                    .. transform.Apply((row, column) => new Load("s", ((row * side) + column) * plane), (row, values) => Store(target, epilogue, vector, row, values)),
                ]),
            ]),
        ];
    }

    /// <summary>A row of taps.</summary>
    private IEnumerable<Statement> Store(Target target, Epilogue epilogue, ColumnTile tile, int row, IReadOnlyList<Value> values) =>
    [
        new Scope(new EquatableArray<Statement>(
        [
            .. values.Select((value, tap) => new Define(V.Name("sum", tap), value)),
            .. epilogue.Store(
                (place, tap) => (((tap + (row * values.Count)).Times(Channels)) + V.At("channel")).Times(place.Stride), values.Count, tile, target, (tap, _) => V.Var("sum", tap)),
        ])),
    ];
}
