using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Whether weights start as their activation wants them. What normalisation rescales may start at any size.</summary>
internal static class InitializationAdvice
{
    /// <summary>How far a variance may be from LeCun's, as a share of it, to be the same but for its name.</summary>
    private const double Near = 0.2;

    /// <summary>NG3001. The last layer of a shortcut's body may start at zero: there the shortcut alone is heard at first (Goyal et al. 2017).</summary>
    public static void Equal(NetworkView network, FindingList findings)
    {
        foreach (Node node in Declared(network, start => start is Initializer.Zeros or Initializer.Constant))
        {
            if (node.Layer.Units() < 2 || !network.FeedsWeights(node) || (node.Layer.Start()!.Initializer == Initializer.Zeros && IsAdded(network, node)))
                continue;
            findings.Report(
                "NG3001",
                node.Site.At("Init"),
                $"All {Numbers.Text(node.Layer.Units())} units of {network.Spell(node)} start with {node.Layer.Start()!.Initializer} weights and so as one and the same unit: " +
                "nothing but the layers behind can tell them apart. Use Initializer.Auto.",
                Use(node, Initializer.Auto));
        }
    }

    /// <summary>NG3002, NG3003, NG3004.</summary>
    public static void Fit(NetworkView network, FindingList findings)
    {
        foreach (Node node in Declared(network, start => start is not (Initializer.Auto or Initializer.Zeros or Initializer.Constant)))
        {
            if (Activation(network, node) is not { } activation)
                continue;
            Initializer start = node.Layer.Start()!.Initializer;
            if (activation.Layer.Kind is "Sigmoid" or "Tanh" or "HardSigmoid" && start is Initializer.HeNormal or Initializer.HeUniform)
                Report("NG3002", "so its values start where that is flat", start == Initializer.HeNormal ? Initializer.XavierNormal : Initializer.XavierUniform);
            else if (activation.Layer.Activation == ActivationFamily.Rectifier && start is Initializer.XavierNormal or Initializer.XavierUniform)
                Report("NG3003", "which lets half of what it is given through, so the signal shrinks from layer to layer", start == Initializer.XavierNormal ? Initializer.HeNormal : Initializer.HeUniform);
            else if (activation.Layer.Kind == "SELU" && !IsLeCun(network, node, start))
                Report("NG3004", "which keeps mean 0 and variance 1 only behind weights of variance 1/fan-in", Initializer.LeCunNormal);

            void Report(string id, string why, Initializer better) => findings.Report(
                id, node.Site.At("Init"), $"{network.Spell(node)} starts with {start} before {activation.Layer.Kind}, {why}. Use {better}.", Use(node, better));
        }
    }

    private static IEnumerable<Node> Declared(NetworkView network, Func<Initializer, bool> condition) =>
        network.IsTrained ? network.Weighted.Where(node => condition(node.Layer.Start()!.Initializer)) : [];

    private static Repair Use(Node node, Initializer initializer) => Repair.Set(node.Site, $"Init = Initializer.{initializer}");

    /// <summary>The activation that the layer's values come to, if no normalisation is on the way.</summary>
    private static Node? Activation(NetworkView network, Node node) => network.ReadersOf(node)
        .Select(reader => reader.Layer.Activation is not null ? reader : reader.Layer.PassesActivation && !reader.Layer.IsNormalization() ? Activation(network, reader) : null)
        .FirstOrDefault(found => found is not null);

    /// <summary>Whether its values are added to others before anything bends them.</summary>
    private static bool IsAdded(NetworkView network, Node node)
    {
        Node? at = network.OnlyReaderOf(node);
        while (at is not null && (at.Layer.OnlyPasses() || at.Layer.IsNormalization()))
            at = network.OnlyReaderOf(at);
        return at?.Layer is MergeLayer { Merge: Merge.Add };
    }

    private static bool IsLeCun(NetworkView network, Node node, Initializer start)
    {
        GraphParameter weight = WeightVariance.Weight(network.Graph, node)!;
        return start is Initializer.LeCunNormal or Initializer.LeCunUniform ||
            (start is Initializer.Orthogonal or Initializer.Normal or Initializer.Uniform &&
            Math.Abs(((WeightVariance.Of(weight) ?? 0) * weight.Declared.Start.FanIn) - 1) <= Near);
    }
}
