using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Many layers behind each other with neither normalisation nor a shortcut (NG5013); He et al. 2016. Networks of SELU throughout normalise themselves.
/// </summary>
internal static class DepthAdvice
{
    private const int Deep = 8, VeryDeep = 16;

    public static void Check(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.HasNormalization)
            return;
        Dictionary<Node, int> depth = new() { [network.Graph.Input] = 0 };
        foreach (Node node in network.Nodes)
        {
            int[] before = node.Inputs.Select(input => depth[input]).ToArray();
            if (IsShortcut(node, before))
                return;
            depth[node] = before.Max() + (node.Layer.IsWeighted() ? 1 : 0);
        }

        int deepest = depth.Values.Max();
        if (deepest < Deep || NormalisesItself(network))
            return;
        Node at = network.Weighted.First(node => depth[node] == (deepest < VeryDeep ? Deep : VeryDeep));
        findings.Report(
            "NG5013",
            deepest < VeryDeep ? RuleSeverity.Information : RuleSeverity.Warning,
            at.Site,
            $"{network.Name} is {Numbers.Text(deepest)} layers with weights deep ({network.Spell(at)} is number {Numbers.Text(depth[at])}) and has neither normalisation nor shortcuts, " +
            "so its first layers learn slowly and late. Put BatchNorm or LayerNorm between layers, or place blocks by Residual.");
    }

    /// <summary>One way to where branches meet is shorter than the other.</summary>
    private static bool IsShortcut(Node node, int[] depths) => node.Layer is MergeLayer { Merge: Merge.Add or Merge.Concat } && depths[0] != depths[1];

    private static bool NormalisesItself(NetworkView network) =>
        network.Nodes.Where(node => node.Layer.IsActivation() && network.FeedsWeights(node)).All(node => node.Layer.Kind == "SELU");
}
