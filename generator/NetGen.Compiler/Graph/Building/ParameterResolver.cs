namespace NetGen.Compiler.Graph;

/// <summary>Lists the parameters of a network: initializers settled by the first activation downstream, penalties by layer and network.</summary>
internal static class ParameterResolver
{
    public static EquatableArray<GraphParameter> Resolve(EquatableArray<Node> nodes, Regularization network) =>
        (from node in nodes
         let downstream = new Lazy<ActivationFamily?>(() => Downstream(node, nodes))
         from declared in node.Layer.Parameters(node.InputShapes)
         let penalty = declared.Penalty
         select new GraphParameter(
             node,
             declared,
             InitializerTable.Resolve(declared.Start, downstream.Value),
             penalty is null ? 0 : penalty.L1 ?? network.L1,
             penalty is null ? 0 : penalty.L2 ?? network.L2)).ToEquatableArray();

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
