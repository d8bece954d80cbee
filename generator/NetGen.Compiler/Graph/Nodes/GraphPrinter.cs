namespace NetGen.Compiler.Graph;

/// <summary>A graph as text: a line per node, then its parameters as the outside knows them.</summary>
internal static class GraphPrinter
{
    public static string Text(NetworkGraph graph)
    {
        var lines = new List<string> { $"{graph.Input.Name} {graph.Input.OutputShape}" };
        foreach (var node in graph.Nodes)
        {
            lines.Add($"{node.Name} = {node.Layer.Title} of {string.Join(", ", node.Inputs.Select(input => input.Name))} → {node.OutputShape}");
            lines.AddRange(graph.ParametersOf(node).Select(parameter =>
                $"  {parameter.Name} {parameter.Declared.ExternalShape}, {parameter.Initializer.Kind} {Numbers.Text(parameter.Initializer.Scale)}"));
        }

        if (graph.Loss is { } loss)
            lines.Add($"loss {loss.Kind} of {graph.Output.Name}");
        if (graph.Optimizer is { } optimizer)
            lines.Add($"optimizer {optimizer.Kind}, rate {Numbers.Text(optimizer.Rate)}");
        lines.AddRange(Lines(graph.Regularization));
        return string.Join("\n", lines) + "\n";
    }

    private static IEnumerable<string> Lines(Regularization regularization)
    {
        if (regularization.Clip.Value is { } value)
            yield return $"gradients clipped at {Numbers.Text(value)}";
        if (regularization.Clip.Norm is { } norm)
            yield return $"gradients clipped to the norm {Numbers.Text(norm)}";
        if (regularization.WeightLimit is { } limit)
            yield return $"weights of a unit limited to the norm {Numbers.Text(limit.Norm)}";
    }
}
