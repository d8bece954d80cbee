namespace NetGen.Compiler.Graph;

/// <summary>Lists the parameters of a network: initializers settled by the first activation downstream, penalties by layer and network.</summary>
internal static class ParameterResolver
{
    public static EquatableArray<GraphParameter> Resolve(EquatableArray<Node> nodes, Regularization network)
    {
        Dictionary<Node, ActivationFamily?> downstream = Downstream(nodes);
        return (from node in nodes
                from declared in node.Layer.Parameters(node.InputShapes)
                let penalty = declared.Penalty
                select new GraphParameter(
                    node,
                    declared,
                    InitializerTable.Resolve(declared.Start, downstream[node]),
                    penalty is null ? 0 : penalty.L1 ?? network.L1,
                    penalty is null ? 0 : penalty.L2 ?? network.L2)).ToEquatableArray();
    }

    /// <summary>The activation that each node leads to, by the first of its readers that leads to one. Readers stand behind what they read.</summary>
    private static Dictionary<Node, ActivationFamily?> Downstream(EquatableArray<Node> nodes)
    {
        ILookup<Node, Node> readers = nodes.SelectMany(reader => reader.Inputs, (reader, input) => (reader, input)).ToLookup(pair => pair.input, pair => pair.reader);
        Dictionary<Node, ActivationFamily?> downstream = [];
        foreach (Node node in nodes.Reverse())
        {
            downstream[node] = readers[node]
                .Select(reader => reader.Layer.Activation ?? (reader.Layer.PassesActivation ? downstream[reader] : null))
                .FirstOrDefault(family => family is not null);
        }

        return downstream;
    }
}
