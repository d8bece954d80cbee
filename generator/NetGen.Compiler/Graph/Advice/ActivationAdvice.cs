using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Activations where they stand, and what they are given.</summary>
internal static class ActivationAdvice
{
    /// <summary>NG2004. A gate, which multiplies, is no such layer.</summary>
    public static void HiddenSoftmax(NetworkView network, FindingList findings)
    {
        foreach (Node node in network.Nodes.Where(node => node.Layer is SoftmaxLayer))
        {
            if (Behind(network, node, layer => layer is not MergeLayer { Merge: Merge.Multiply }).FirstOrDefault(NetworkView.Learns) is not { } reader)
                continue;
            findings.Report(
                "NG2004",
                node.Site,
                $"{network.Spell(node)} stands before {reader.Name}: it makes its {Numbers.Text(node.OutputShape.Columns)} values share a sum of 1, so most of what was learned is lost on the way. " +
                "Use ReLU here, and keep Softmax for the output.");
        }
    }

    /// <summary>NG2006; LeCun et al., "Efficient BackProp", 1998. Normalisation would put the mean right, a gate is meant to be positive.</summary>
    public static void NotCentred(NetworkView network, FindingList findings)
    {
        foreach (Node node in network.Nodes.Where(node => network.IsTrained && node.Layer.Kind == "Sigmoid"))
        {
            if (Behind(network, node, layer => layer.OnlyPasses() || layer.IsPooling()).FirstOrDefault(reader => reader.Layer.IsWeighted()) is not { } reader)
                continue;
            findings.Report(
                "NG2006",
                node.Site,
                $"{network.Spell(node)} gives {reader.Name} positive values only, so all weights of a unit there move the same way in a step, and training zigzags. Use Tanh.",
                Repair.Replace(node.Site, "Tanh"));
        }
    }

    /// <summary>NG2007. A function of the user's own may be a mere scale.</summary>
    public static void Doubled(NetworkView network, FindingList findings)
    {
        foreach (Node second in network.Nodes.Where(node => node.Layer.IsActivation() && node.Layer is not UserActivationLayer))
        {
            Node first = second.Inputs[0];
            while (first.Layer.OnlyPasses() && network.OnlyReaderOf(first) is not null)
                first = first.Inputs[0];
            if (!first.Layer.IsActivation() || first.Layer is UserActivationLayer || network.OnlyReaderOf(first) is null)
                continue;
            bool isNeeded = second == network.Graph.Output && network.Graph.Loss?.Fused?.Kind == second.Layer.Kind;
            Node surplus = isNeeded || (second.Layer is SoftmaxLayer && first.Layer is not SoftmaxLayer) ? first : second;
            bool canGo = surplus.Site.IsBeside(second.Site) && surplus.Site.IsBeside(first.Site);
            findings.Report(
                "NG2007",
                surplus.Site,
                $"{network.Spell(second)} is applied to {first.Name} with no layer between, which narrows what can pass and adds nothing. Remove {surplus.Layer.Kind}.",
                canGo ? Repair.Remove(surplus.Site, surplus.Layer.Kind) : null);
        }
    }

    /// <summary>NG2008.</summary>
    public static void Leak(NetworkView network, FindingList findings)
    {
        foreach (Node node in network.Nodes.Where(node => node.Layer.Kind == "LeakyReLU"))
        {
            double slope = ((ActivationLayer)node.Layer).Arguments[0];
            if (slope is > 0 and < 1)
                continue;
            string what = slope switch { 0 => "which is ReLU", 1 => "which is linear", < 0 => "so it falls and rises again", _ => "so what is negative weighs more than what is positive" };
            findings.Report(
                "NG2008",
                RuleSeverity.Warning,
                node.Site.At("alpha"),
                $"The slope of {network.Spell(node)} for negative values is {Numbers.Text(slope)}, {what}. Choose one between 0 and 1, such as 0.01.");
        }
    }

    /// <summary>NG2009.</summary>
    public static void Exponential(NetworkView network, FindingList findings)
    {
        foreach (Node node in network.Nodes.Where(node => node.Layer.Kind == "ELU" && ((ActivationLayer)node.Layer).Arguments[0] <= 0))
        {
            double alpha = ((ActivationLayer)node.Layer).Arguments[0];
            findings.Report(
                "NG2009",
                node.Site.At("alpha"),
                $"The alpha of {network.Spell(node)} is {Numbers.Text(alpha)}, {(alpha == 0 ? "which is ReLU" : "so it does not rise below 0")}: ELU tends to −alpha. Choose a positive one, such as 1.");
        }
    }

    /// <summary>The nodes behind one, nearest first; what does not satisfy a condition is still among them, but nothing behind it.</summary>
    private static IEnumerable<Node> Behind(NetworkView network, Node node, Func<Layer, bool> passes)
    {
        Queue<Node> open = new(network.ReadersOf(node));
        HashSet<Node> seen = [];
        while (open.Count > 0)
        {
            Node at = open.Dequeue();
            if (!seen.Add(at))
                continue;
            yield return at;
            if (!passes(at.Layer))
                continue;
            foreach (Node reader in network.ReadersOf(at))
                open.Enqueue(reader);
        }
    }
}
