using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Saturating activations in a row, with one layer between each and the next and neither normalisation nor a shortcut (NG2005): each shrinks the gradient on its way
/// back. Hochreiter 1991; Glorot and Bengio 2010. An output that its loss is fused with has no slope of its own.
/// </summary>
internal static class VanishingRows
{
    private const int ManySigmoids = 3, ManyTanhs = 6;

    public static void Check(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained)
            return;
        HashSet<Node> shortened = Shortened(network);
        Dictionary<Node, List<Node>> rows = [];
        foreach (Node node in network.Nodes.Where(node => IsSaturating(node) && !shortened.Contains(node) && !IsFused(network, node)))
        {
            rows[node] = Before(node) is { } before && rows.TryGetValue(before, out List<Node> row) && IsTanh(before) == IsTanh(node) ? [.. row, node] : [node];
        }

        foreach (List<Node> row in rows.Values.GroupBy(row => row[0]).Select(same => same.OrderByDescending(row => row.Count).First()))
        {
            if (row.Count >= (IsTanh(row[0]) ? ManyTanhs : ManySigmoids))
                Report(network, row, findings);
        }
    }

    private static void Report(NetworkView network, List<Node> row, FindingList findings)
    {
        bool isFitted = IsTanh(row[0]) && network.IsRegression && !network.OutputSource.Layer.IsActivation();
        Node last = row[row.Count - 1];
        double gain = network.Signals.GradientGain(from: last, to: row[0].Inputs[0]);
        findings.Report(
            "NG2005",
            isFitted ? RuleSeverity.Information : RuleSeverity.Warning,
            row[0].Site,
            $"{network.Spell(row[0])} is the first of {Numbers.Text(row.Count)} {string.Join(" and ", row.Select(node => node.Layer.Kind).Distinct(StringComparer.Ordinal))} in a row with neither normalisation nor a shortcut: of a gradient at {last.Name} " +
            $"a share of {Spell.Estimate(gain)} is expected before it, so layers there learn that much slower. Use ReLU, or put BatchNorm or LayerNorm between, or layers into Residual.");
    }

    /// <summary>The activation before, if just one layer with weights and nothing that helps stands between.</summary>
    private static Node? Before(Node node)
    {
        int weighted = 0;
        Node at = node;
        while (at.Inputs.Count == 1)
        {
            at = at.Inputs[0];
            if (at.Layer.IsNormalization() || at.Layer is MergeLayer)
                return null;
            if (at.Layer.IsActivation())
                return weighted == 1 ? at : null;
            weighted += at.Layer.IsWeighted() ? 1 : 0;
        }

        return null;
    }

    private static bool IsSaturating(Node node) => node.Layer.Kind is "Sigmoid" or "HardSigmoid" || IsTanh(node);

    private static bool IsTanh(Node node) => node.Layer.Kind == "Tanh";

    private static bool IsFused(NetworkView network, Node node) => node == network.Graph.Output && network.Graph.Loss!.Fused?.Kind == node.Layer.Kind;

    /// <summary>All nodes around which a shortcut leads.</summary>
    private static HashSet<Node> Shortened(NetworkView network)
    {
        HashSet<Node> inside = [];
        foreach (Node merge in network.Nodes.Where(node => node.Layer == MergeLayer.Residual))
        {
            Stack<Node> open = new([merge.Inputs[1]]);
            while (open.Count > 0)
            {
                Node at = open.Pop();
                if (at == merge.Inputs[0] || !inside.Add(at))
                    continue;
                foreach (Node input in at.Inputs)
                    open.Push(input);
            }
        }

        return inside;
    }
}
