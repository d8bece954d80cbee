using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A parameter's prepared form: its rows, cut into panels.</summary>
internal sealed class PreparedPanels(Parameter parameter, Place training, Place prepared) : KernelSchedule
{
    private readonly KernelBuffer _source = new("source", training);
    private readonly KernelBuffer _result = new("result", prepared);

    public override string Name => "Prepare" + MethodNames.Pascal(parameter.Name);

    public override string Summary => $"{parameter.Name} in panels of {prepared.Panel}";

    public override IReadOnlyList<KernelBuffer> Buffers => [_source, _result];

    public override int Units => 1;

    public override long Work => training.Length;

    public override IEnumerable<Statement> Body(Target target) =>
        ColumnTiles.ForEach(prepared, target.Lanes, prepared.Stride / target.Lanes, tile =>
        [
            new Loop("row", 0, training.Rows, 1,
            [
                new Loop("i", 0, tile.Vectors * target.Lanes, target.Lanes,
                [
                    new Store(_result.Name, tile.Weight + V.At("row", tile.WeightStride) + V.At("i"),
                        new Load(_source.Name, tile.Column + V.At("row", training.Stride) + V.At("i"))),
                ]),
            ]),
        ]);
}
