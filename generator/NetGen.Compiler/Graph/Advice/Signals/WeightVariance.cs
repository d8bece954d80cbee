namespace NetGen.Compiler.Graph;

/// <summary>The variance of weights at the start.</summary>
internal static class WeightVariance
{
    /// <summary>Null of what does not vary: weights that start equal have a rule of their own (NG3001).</summary>
    public static double? Of(GraphParameter weight) => weight.Initializer switch
    {
        { Kind: "Normal", Scale: var deviation } => deviation * deviation,
        { Kind: "Uniform", Scale: var half } => half * half / 3,

        // Rows or columns have the norm 1, whichever are fewer.
        { Kind: "Orthogonal", Scale: var gain } => gain * gain / Math.Max(weight.Declared.Start.FanIn, weight.Shape.Size / weight.Declared.Start.FanIn),
        _ => null,
    };

    public static GraphParameter? Weight(NetworkGraph graph, Node node) => graph.ParametersOf(node).FirstOrDefault(parameter => parameter.Declared.Name == "weight");
}
