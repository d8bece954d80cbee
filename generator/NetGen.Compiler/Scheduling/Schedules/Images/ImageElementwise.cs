using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>A formula over every pixel; what all pixels share is repeated for each. Without that, and without padding to clear, a row of pixels is a single run.</summary>
internal sealed class ImageElementwise(Elementwise operation, ListPlan plan) : ElementwiseSchedule(operation, plan)
{
    private ImageLayout Image => Pixels.Layout(Result.Place);

    public override IEnumerable<Statement> Body(Target target)
    {
        foreach (var statement in Formula.DefineScalars(Scalars))
            yield return statement;
        if (Image.Lanes > 1)
            yield return Pixels.ForEach(Image, target.Lanes, [new Store(Result.Name, Pixels.At(Result.Place, V.At("row"), V.At("pixel")), InLanes())]);
        else if (Arguments.Any(Epilogue.IsVector) || ClearsPadding)
            yield return Pixels.ForEach(Image, target.Lanes, [new Loop("column", 0, Image.Run, target.Lanes, [OneVector(V.At("pixel"), target.Lanes)])]);
        else
            yield return Pixels.ForEachRow(Image, target.Lanes, [new Loop("column", 0, Image.Width * Image.Run, target.Lanes, [OneVector(0, target.Lanes)])]);
    }

    private Value InLanes() => Vector(buffer => Epilogue.IsVector(buffer)
        ? Pixels.Shared(Image, buffer, 0)
        : new Load(buffer.Name, Pixels.At(buffer.Place, V.At("row"), V.At("pixel"))));

    private Store OneVector(Index pixel, int lanes) => new(Result.Name, At(Result, pixel), Vector(buffer => At(buffer, pixel), V.At("column"), lanes));

    private static Index At(KernelBuffer buffer, Index pixel) =>
        Epilogue.IsVector(buffer) ? V.At("column") : Pixels.At(buffer.Place, V.At("row"), pixel) + V.At("column");
}
