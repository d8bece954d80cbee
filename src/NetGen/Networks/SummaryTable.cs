namespace NetGen.Runtime;

/// <summary>A network as Keras summarises it: a row per layer with output shape, parameters and multiply-adds, then the totals.</summary>
internal static class SummaryTable
{
    private const int FirstNumber = 2;

    public static string Of(NetworkDescription network)
    {
        string precision = network.Precision == Precision.Double ? "double precision" : "single precision";
        string table = TextTable.Of(
            $"{network.Name}: {ShapeText.Of(network.InputShape)} to {ShapeText.Of(network.OutputShape)}, {precision}",
            [["Layer (kind)", "Output", "Parameters", "Multiply-adds"], .. network.Layers.Select(Row)],
            FirstNumber);
        return $"{table}Parameters: {ShapeText.Count(network.Parameters)}\nMultiply-adds per sample: {ShapeText.Count(network.MultiplyAdds)}\n";
    }

    private static string[] Row(LayerDescription layer) =>
        [$"{layer.Name} ({layer.Kind})", ShapeText.Of(layer.OutputShape), ShapeText.Count(layer.Parameters), ShapeText.Count(layer.MultiplyAdds)];
}
