using NetGen.Compiler.Lowering;

namespace NetGen.Compiler;

/// <summary>
/// What prediction depends on, as text: shapes, layers and their functions, parameters by shape. Neither names nor precision, nor
/// anything of training.
/// </summary>
internal static class NetworkIdentity
{
    public static string Text(NetworkGraph graph)
    {
        var nodes = graph.Nodes.ToList();
        var lines = new List<string> { $"input {graph.Input.OutputShape}" };
        foreach (var node in nodes)
        {
            string inputs = string.Join(",", node.Inputs.Select(input => Numbers.Text(nodes.IndexOf(input))));
            string parameters = string.Join(" ", graph.ParametersOf(node).Select(parameter => $"{parameter.Declared.Name}{parameter.Shape}"));
            string function = node.Layer is ActivationLayer { Function: { } formula } ? FormulaPrinter.Text(formula.Value, "x") : "";
            lines.Add($"{node.Layer.Kind} [{inputs}] {node.OutputShape} {parameters} {function}");
        }

        return string.Join("\n", lines);
    }
}
