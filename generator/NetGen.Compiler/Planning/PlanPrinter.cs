using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>A plan as text: where every tensor lies, and what runs between which barriers.</summary>
internal static class PlanPrinter
{
    public static string Text(NetworkPlan plan)
    {
        var lines = new List<string>
        {
            $"training form: {Numbers.Text(plan.ParametersLength)} values; prepared form: {Numbers.Text(plan.PreparedLength)}; shared: {Numbers.Text(plan.SharedLength)}",
        };
        lines.AddRange(plan.Program.Parameters.Select(parameter => $"  {parameter.Name}: {Text(plan.Parameters[parameter])}"));
        lines.AddRange(plan.Program.Preparation.Operations.Select(operation => $"  {operation.Output.Name}: {Text(plan.Prepared[operation.Output])}"));
        if (plan.GradientSquares is { } squares)
            lines.Add($"  sums of squared gradients: {Text(squares)}");
        foreach (var list in new[] { plan.Prediction, plan.Evaluation, plan.Training, plan.Outputs })
        {
            if (list is not null)
                lines.AddRange(Lines(list));
        }

        return string.Join("\n", lines) + "\n";
    }

    private static IEnumerable<string> Lines(ListPlan list)
    {
        yield return $"{list.List.Name}: {Numbers.Text(list.ArenaPerSample)} values per sample";
        foreach (var phase in list.Phases)
        {
            yield return phase.Cut == Cut.Samples ? "  cut by samples" : "  cut by outputs";
            foreach (var tensor in phase.Operations.SelectMany(operation => operation.Outputs))
                yield return $"    {tensor.Name}: {Text(list[tensor])}";
        }
    }

    private static int HaloAfter(ImageLayout image) => ((image.RowStride - image.Origin) / image.PixelStride) - image.Width;

    private static string Text(Place place)
    {
        if (place.Image is { Lanes: > 1 } block && place.Space == Space.Arena)
            return $"arena {Numbers.Text(place.Offset)}, {Numbers.Text(block.Channels)} × {Numbers.Text(block.Height)} × {Numbers.Text(place.Stride)}, {Numbers.Text(block.Lanes)} samples in lanes";
        if (place.Image is { } image && place.Space == Space.Arena)
        {
            string halo = image.HasHalo ? $", a halo of {Numbers.Text(image.Origin / image.PixelStride)} before and {Numbers.Text(HaloAfter(image))} after" : "";
            return $"arena {Numbers.Text(place.Offset)}, {Numbers.Text(image.Height)} × {Numbers.Text(image.Width)} pixels of {Numbers.Text(image.Channels)}, " +
                $"padded to {Numbers.Text(image.PixelStride)}{halo}";
        }

        string panels = place.HasPanels ? $" in panels of {Numbers.Text(place.Panel)}" : "";
        string tiles = place.Tile > 0 ? $", transformed for tiles of {Numbers.Text(place.Tile)} × {Numbers.Text(place.Tile)}" : "";
        return $"{place.Space.ToString().ToLowerInvariant()} {Numbers.Text(place.Offset)}, " +
            $"{Numbers.Text(place.Rows)} × {Numbers.Text(place.Columns)}, rows of {Numbers.Text(place.Stride)}{panels}{tiles}";
    }
}
