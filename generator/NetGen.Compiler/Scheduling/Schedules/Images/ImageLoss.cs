using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Pixel by pixel: a pixel's channels are a row.</summary>
internal sealed class ImageLoss(ElementwiseLoss operation, ListPlan plan) : RowLoss(operation, plan)
{
    protected override IEnumerable<Statement> Walk(Func<Place, IEnumerable<Statement>> ofRow)
    {
        ImageLayout image = Pixels.Layout(Argument);
        var channels = new Place(Space.Arena, 0, 1, image.Channels, image.Run, image.Run);
        return [new Loop("row", 0, image.Height, 1, [new Loop("pixel", 0, image.Width, 1, ofRow(channels))])];
    }

    protected override Index Row(Place place) => Pixels.At(place, V.At("row"), V.At("pixel"));
}
