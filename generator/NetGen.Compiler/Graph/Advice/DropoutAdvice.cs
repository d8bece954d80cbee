using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>How much is dropped, and where.</summary>
internal static class DropoutAdvice
{
    private const double Most = 0.8;

    /// <summary>NG6002.</summary>
    public static void Rate(NetworkView network, FindingList findings)
    {
        foreach (Node node in Dropouts(network))
        {
            double rate = ((DropoutLayer)node.Layer).Rate;
            if (rate > Most)
            {
                Report(RuleSeverity.Warning, $"drops {Numbers.Text(Math.Round(100 * rate, 3))} % of {node.OutputShape} in every step, so hardly any signal is left to learn from. Use 0.5 or less.");
            }
            else if (rate == 0)
            {
                Report(RuleSeverity.Information, "drops nothing. Remove it, or give it a rate such as 0.2.");
            }

            void Report(RuleSeverity severity, string what) => findings.Report("NG6002", severity, node.Site.At("rate"), $"{network.Spell(node)} {what}");
        }
    }

    /// <summary>NG6003.</summary>
    public static void Last(NetworkView network, FindingList findings)
    {
        foreach (Node node in Dropouts(network).Where(node => !network.FeedsParameters(node)))
        {
            findings.Report(
                "NG6003",
                node.Site,
                $"{network.Spell(node)} stands after the last layer with parameters: nothing behind it can learn to do without what it drops, so it only makes the answers of {network.Name} wrong at random. Remove it.",
                Repair.Remove(node.Site, "Dropout"));
        }
    }

    /// <summary>NG6004; Li et al., "Understanding the Disharmony between Dropout and Batch Normalization by Variance Shift", 2019.</summary>
    public static void BeforeNormalization(NetworkView network, FindingList findings)
    {
        foreach (Node node in Dropouts(network).Where(node => ((DropoutLayer)node.Layer).Rate > 0))
        {
            if (network.ReadersOf(node).FirstOrDefault(reader => reader.Layer is BatchNormLayer) is not { } norm)
                continue;
            findings.Report(
                "NG6004",
                node.Site,
                $"{network.Spell(node)} stands right before {norm.Name}, whose running variance is learned of values with gaps and met by predictions without, so predictions are off. " +
                "Put Dropout behind the normalisation.",
                norm.Site.IsBeside(node.Site) ? Repair.Swap(node.Site, "Dropout", norm.Site, "BatchNorm") : null);
        }
    }

    private static IEnumerable<Node> Dropouts(NetworkView network) => network.IsTrained ? network.Nodes.Where(node => node.Layer is DropoutLayer) : [];
}
