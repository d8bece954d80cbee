using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Batch normalisation where it does harm, and what it makes idle.</summary>
internal static class NormalizationAdvice
{
    private const int SmallBatch = 8;

    /// <summary>NG6005: what is added to all of a channel goes with its mean; Ioffe and Szegedy 2015.</summary>
    public static void IdleBias(NetworkView network, FindingList findings)
    {
        foreach (Node node in network.Weighted.Where(node => network.IsTrained && node.Layer is DenseLayer { UseBias: true } or Conv2DLayer { UseBias: true }))
        {
            if (network.OnlyReaderOf(node) is not { Layer: BatchNormLayer } norm)
                continue;
            findings.Report(
                "NG6005",
                node.Site.At("UseBias"),
                $"The bias of {network.Spell(node)} does nothing: {norm.Name} subtracts the mean of each channel, and the bias with it. Set UseBias = false and spare {Numbers.Text(node.Layer.Units())} parameters.",
                Repair.Set(node.Site, "UseBias = false"));
        }
    }

    /// <summary>NG6007; Wu and He, "Group Normalization", 2018.</summary>
    public static void SmallBatches(NetworkView network, FindingList findings)
    {
        Node[] norms = network.Nodes.Where(node => node.Layer is BatchNormLayer).ToArray();
        if (!network.IsTrained || norms.Length == 0 || network.Training.BatchSize >= SmallBatch)
            return;
        AttributeEdit[] edits = norms.Select(norm => norm.Site).Distinct().Select(site => new AttributeEdit(EditKind.Replace, site, "LayerNorm")).ToArray();
        findings.Report(
            "NG6007",
            network.Find(AttributeRole.Training)!.Site.At("batchSize"),
            $"{norms[0].Name} takes mean and variance of batches of {Numbers.Text(network.Training.BatchSize)}, which vary so much from batch to batch that training is noisy and predictions are off. " +
            $"Use batches of {Numbers.Text(SmallBatch)} or more, or LayerNorm, which needs no batch.",
            new Repair("Use 'LayerNorm'", edits));
    }

    /// <summary>NG6008.</summary>
    public static void Output(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained)
            return;
        Node node = network.OutputSource;
        while (node.Inputs.Count == 1 && (node.Layer.IsActivation() || node.Layer.OnlyPasses()))
            node = node.Inputs[0];
        if (node.Layer is not BatchNormLayer)
            return;
        findings.Report(
            "NG6008",
            node.Site,
            $"{network.Spell(node)} normalises the output of {network.Name}: what a sample is answered then depends on the others of its batch in training, and on their averages later. " +
            "Normalise before the last layer with weights.");
    }
}
