namespace NetGen.Compiler.Graph;

/// <summary>What a network's sizes cost the processor.</summary>
internal static class SizeAdvice
{
    private const double Third = 1.0 / 3, Mebibyte = 1 << 20;
    private const int VectorBytes = 64;

    /// <summary>NG7003: rows are padded to 64 bytes, so that every vector is whole.</summary>
    public static void Padding(NetworkView network, FindingList findings)
    {
        int lanes = VectorBytes / BytesOf(network);
        foreach (Node node in network.Weighted.Where(network.FeedsWeights))
        {
            int units = node.Layer.Units(), padded = ((units + lanes - 1) / lanes) * lanes;
            if (padded - units < Third * padded)
                continue;
            int nearest = Math.Max(lanes, (int)Math.Round((double)units / lanes) * lanes);
            findings.Report(
                "NG7003",
                node.Site,
                $"{network.Spell(node)} has {Numbers.Text(units)} {(node.Layer is DenseLayer ? "unit" : "filter")}{(units == 1 ? "" : "s")} in vectors of {Numbers.Text(lanes)}, so {Numbers.Text(padded - units)} of {Numbers.Text(padded)} lanes work on padding. " +
                $"{Numbers.Text(nearest)} would cost {(nearest <= padded - lanes ? "less" : "as much")} and fill them.");
        }
    }

    /// <summary>NG7004: a single prediction reads every weight once, and caches near the core hold no more.</summary>
    public static void Memory(NetworkView network, FindingList findings)
    {
        double bytes = network.Graph.Parameters.Where(parameter => parameter.Declared.IsLearned).Sum(parameter => parameter.Shape.Size) * (network.Graph.HasHalfWidthWeights ? sizeof(short) : BytesOf(network));
        if (bytes <= Mebibyte)
            return;
        string better = network.Graph.Precision == Precision.Single && !network.Graph.HasHalfWidthWeights ? "Weights = WeightStorage.BFloat16 halves that; p" : "P";
        findings.Report(
            "NG7004",
            network.Find(AttributeRole.Network)!.Site,
            $"{network.Name} has {Spell.Estimate(bytes / Mebibyte)} MiB of weights, and a single prediction is bound by reading them from memory. {better}redicting several samples at once reads them once for all.");
    }

    private static int BytesOf(NetworkView network) => network.Graph.Precision == Precision.Double ? sizeof(double) : sizeof(float);
}
