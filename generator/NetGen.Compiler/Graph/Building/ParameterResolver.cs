namespace NetGen.Compiler.Graph;

/// <summary>Lists the parameters of a network, their initializers settled by the first activation downstream.</summary>
internal static class ParameterResolver
{
    public static EquatableArray<GraphParameter> Resolve(EquatableArray<Node> nodes) =>
        (from node in nodes
         let downstream = new Lazy<ActivationFamily?>(() => Downstream(node, nodes))
         from declared in node.Layer.Parameters(node.InputShapes)
         select new GraphParameter(node, declared, InitializerTable.Resolve(declared.Start, downstream.Value))).ToEquatableArray();

    private static ActivationFamily? Downstream(Node node, EquatableArray<Node> nodes)
    {
        foreach (Node reader in nodes.Where(other => other.Inputs.Any(input => ReferenceEquals(input, node))))
        {
            ActivationFamily? found = reader.Layer.Activation ?? (reader.Layer.PassesActivation ? Downstream(reader, nodes) : null);
            if (found is not null)
                return found;
        }

        return null;
    }
}
