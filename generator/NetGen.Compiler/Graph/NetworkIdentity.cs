namespace NetGen.Compiler.Graph;

/// <summary>
/// What prediction depends on but for the values of parameters, as text that <see cref="NetworkHash"/> makes short. Neither names nor precision,
/// nor anything of training. Files carry the hash, so the text of a network must stay the same from version to version.
/// </summary>
internal static class NetworkIdentity
{
    /// <summary>A line for the input and for each layer that does something: what it is, the lines that it reads, its shape, its parameters.</summary>
    /// <example><code>
    /// 0 Input (16)
    /// 1 Dense 0 (8) weight (16, 8) bias (8)
    /// 2 Tanh 1 (8)
    /// </code></example>
    public static string Text(NetworkGraph graph)
    {
        List<string> lines = [$"0 Input {graph.Input.OutputShape}"];
        Dictionary<Node, int> numbers = new() { [graph.Input] = 0 };
        foreach (Node node in graph.Nodes)
        {
            if (node.Layer.Identity.Length == 0)
            {
                numbers[node] = numbers[node.Inputs[0]];
                continue;
            }
            numbers[node] = lines.Count;
            string inputs = string.Join(",", node.Inputs.Select(input => Numbers.Text(numbers[input])));
            string parameters = string.Concat(graph.ParametersOf(node).Select(parameter => $" {parameter.Declared.Name} {parameter.Shape}"));
            lines.Add($"{Numbers.Text(lines.Count)} {node.Layer.Identity} {inputs} {node.OutputShape}{parameters}");
        }
        return string.Join("\n", lines);
    }
}
