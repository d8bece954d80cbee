using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>A formula over every pixel; what all pixels share is repeated for each. Without that, and without padding to clear, a row of pixels is a single run.</summary>
internal sealed class ImageElementwise(Elementwise operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer[] _arguments =
        operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan.Padded(tensor))).ToArray();

    private readonly KernelBuffer _result = new("result", plan[operation.Result]);

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. _arguments, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Formula).ToList();

    public override long Work => (long)_result.Place.Length * 8;

    private ImageLayout Image => Pixels.Layout(_result.Place);

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        yield return _arguments.Any(Epilogue.IsVector) || ClearedPadding.IsCleared(operation.Formula, _result.Place)
            ? Pixels.ForEach(Image, [new Loop("column", 0, Image.Run, target.Lanes, [OneVector(V.At("pixel"), target.Lanes)])])
            : Pixels.ForEachRow(Image, [new Loop("column", 0, Image.Width * Image.Run, target.Lanes, [OneVector(0, target.Lanes)])]);
    }

    private Store OneVector(Index pixel, int lanes)
    {
        Value value = Formula.Of(operation.Formula, i => new Load(_arguments[i].Name, At(_arguments[i], pixel)));
        return new(_result.Name, At(_result, pixel), ClearedPadding.Clear(value, operation.Formula, _result.Place, V.At("column"), lanes));
    }

    private static Index At(KernelBuffer buffer, Index pixel) =>
        Epilogue.IsVector(buffer) ? V.At("column") : Pixels.At(buffer.Place, V.At("row"), pixel) + V.At("column");
}
