using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>What is made of parameters for predictions, row by row, in panels where a result lies in them; vectors go with every row.</summary>
internal sealed class PreparedFormula(Elementwise operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments = operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan[tensor])).ToArray();
    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => "Prepare" + MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override int Units => 1;

    public override long Work => (long)_result.Place.Length * 4;

    public override IEnumerable<Statement> Body(Target target) =>
        ColumnTiles.ForEach(_result.Place, target.Lanes, _result.Place.Stride / target.Lanes, tile =>
        [
            new Loop("row", 0, _result.Place.Rows, 1,
            [
                new Loop("i", 0, tile.Vectors * target.Lanes, target.Lanes,
                    [new Store(_result.Name, At(_result, tile), Formula.Of(operation.Formula, i => new Load(_arguments[i].Name, At(_arguments[i], tile))))]),
            ]),
        ]);

    private static Index At(KernelBuffer buffer, ColumnTile tile)
    {
        Place place = buffer.Place;
        if (Epilogue.IsVector(buffer))
            return tile.Column + V.At("i");
        bool isInPanels = place.Panel < place.Stride;
        return (isInPanels ? tile.Weight : tile.Column) + V.At("row", isInPanels ? tile.WeightStride : place.Stride) + V.At("i");
    }
}
