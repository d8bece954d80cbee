namespace NetGen.Compiler.Graph;

/// <summary>What prepares the input stands before whatever learns from it.</summary>
internal static class PipelineRules
{
    public static void Check(EquatableArray<Node> nodes, FindingList findings)
    {
        foreach (Node node in nodes)
        {
            if (node.Layer is StandardizeLayer && Obstacle(node) is { } obstacle)
            {
                findings.Report(
                    "NG6016",
                    node.Site,
                    $"{node.Name} learns mean and deviation of the training data itself, so only Rescale, augmentations and changes of shape may stand before it, " +
                    $"not {obstacle.Name}, {obstacle.Layer.Title}. Put it first, or use BatchNorm here.");
            }

            if (node.Layer is DistortionLayer && Ancestors(node).FirstOrDefault(Learns) is { } learner)
            {
                findings.Report(
                    "NG6016",
                    node.Site,
                    $"{node.Name} moves images before anything learns from them, but {learner.Name}, {learner.Layer.Title}, stands before it. Put it before the first layer with parameters.");
            }
        }
    }

    /// <summary>What a layer sees of the network's input, as a line; null if something bends it or learns.</summary>
    public static Line? LineTo(Node node)
    {
        Line line = Line.Identity;
        foreach (Node before in Upstream(node))
        {
            if (before.Layer.Line is not { } own)
                return null;
            line = line.After(own);
        }

        return line;
    }

    private static bool Learns(Node node) => node.Layer.Parameters(node.InputShapes).Any(parameter => parameter.IsLearned);

    private static IEnumerable<Node> Ancestors(Node node)
    {
        HashSet<Node> seen = [];
        Stack<Node> open = new(node.Inputs);
        while (open.Count > 0)
        {
            Node at = open.Pop();
            if (!seen.Add(at))
                continue;
            yield return at;
            foreach (Node input in at.Inputs)
                open.Push(input);
        }
    }

    /// <summary>The nearest layer before it that keeps it from seeing the data, null if there is none.</summary>
    private static Node? Obstacle(Node node) => Upstream(node).FirstOrDefault(before => before.Layer.Line is null);

    /// <summary>From the layer before it to the first one; of several inputs the way goes by the first.</summary>
    private static IEnumerable<Node> Upstream(Node node)
    {
        for (Node at = node.Inputs[0]; at.Inputs.Count > 0; at = at.Inputs[0])
            yield return at;
    }
}
