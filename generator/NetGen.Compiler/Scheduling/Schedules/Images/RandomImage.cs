using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Pixel by pixel, vector by vector; pixels follow each other through the batch.</summary>
internal sealed class RandomImage(Randomize operation, ListPlan plan) : RandomSchedule(operation, plan)
{
    public override IEnumerable<Statement> Body(Target target)
    {
        ImageLayout image = Pixels.Layout(Result.Place);
        int row = RowLength * image.Width;
        var element = V.At("sample", row * image.Height) + V.At("row", row) + V.At("pixel", RowLength) + V.At("column");
        yield return Pixels.ForEach(image, target.Lanes,
        [
            new Loop("column", 0, image.Run, target.Lanes, OneVector(element, place => Pixels.At(place, V.At("row"), V.At("pixel")) + V.At("column"))),
        ]);
    }
}
