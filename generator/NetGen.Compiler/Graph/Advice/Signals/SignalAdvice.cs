namespace NetGen.Compiler.Graph;

/// <summary>Values or gradients that are a thousand times larger or smaller than where they began, before the first step (NG3005).</summary>
internal static class SignalAdvice
{
    private const double Most = 1000, Least = 1 / Most;

    public static void Check(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained)
            return;
        SignalPropagation signals = network.Signals;
        if (network.Weighted.FirstOrDefault(node => Leaves(signals.Deviation(node))) is { } layer)
            Report(layer, signals.Deviation(layer), "an input of unit variance", "its values have", "what it is given");
        else if (network.Weighted.Reverse().FirstOrDefault(node => Leaves(signals.Gradient(node))) is { } behind)
            Report(behind, signals.Gradient(behind), "a gradient of unit size at the output", "the gradient of its values has", "how the layers behind it start");

        void Report(Node node, double figure, string from, string what, string look) => findings.Report(
            "NG3005",
            node.Site.At("Init"),
            $"The signal of {network.Name} {(figure < 1 ? "vanishes" : "explodes")} at {node.Name}: from {from}, {what} an expected deviation of {Spell.Estimate(figure)} before training begins, " +
            $"and learning stalls outside of 0.001 to 1000. Look at {look}: Initializer.Auto fits weights to their activation, BatchNorm or LayerNorm set the deviation to 1.");
    }

    private static bool Leaves(double deviation) => !(deviation is >= Least and <= Most);
}
