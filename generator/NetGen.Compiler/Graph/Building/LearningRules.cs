using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>What must hold so that a loss and an optimizer can teach the layers anything.</summary>
internal static class LearningRules
{
    /// <summary>A loss and an optimizer come together (NG1017).</summary>
    public static void CheckPair(AttributeReader? loss, AttributeReader? optimizer)
    {
        if (loss is not null && optimizer is null)
            Report(loss, "no optimizer to make it smaller", "Adam(0.001)");
        if (optimizer is not null && loss is null)
            Report(optimizer, "no loss to make smaller", "MeanSquaredError");

        static void Report(AttributeReader attribute, string lack, string example) => attribute.Report(
            "NG1017", $"{attribute.Kind} has {lack}. Add one, such as {example}, or remove {attribute.Kind} for a network that only predicts.");
    }

    /// <summary>A layer whose slope is 0 everywhere keeps all before it from learning (NG2010).</summary>
    public static void CheckGradients(IEnumerable<Node> nodes, FindingList findings)
    {
        foreach (Node node in nodes.Where(node => !node.Layer.PassesGradient))
        {
            findings.Report(
                "NG2010",
                node.Site,
                $"{node.Layer.Kind} cannot stand in a network that is trained: its slope is 0 everywhere, so no layer before it would learn anything. " +
                "Use Sigmoid or HardSigmoid, whose outputs also lie between 0 and 1, or remove the loss for a network that only predicts.");
        }
    }

    /// <summary>A distribution over one class is always 1 (NG2003).</summary>
    public static void CheckDistributions(IEnumerable<Node> nodes, AttributeReader? loss, FindingList findings)
    {
        foreach (Node node in nodes.Where(node => node.Layer is SoftmaxLayer && node.OutputShape.Columns == 1))
        {
            AttributeEdit use = new(EditKind.Replace, node.Site, "Sigmoid");
            findings.Report(
                "NG2003",
                node.Site,
                $"{node.Name} makes a distribution over one value, {node.OutputShape}, which is always 1, whatever is learned. " +
                "Use Sigmoid with BinaryCrossEntropy for an answer of yes or no, or give the layer before it a unit for each class.",
                loss?.Kind == "CrossEntropy"
                    ? new Repair("Use 'Sigmoid' and 'BinaryCrossEntropy'", use, new AttributeEdit(EditKind.Replace, loss.Site, "BinaryCrossEntropy"))
                    : new Repair("Use 'Sigmoid'", use));
        }
    }

    /// <summary>Of one value no variance can be told (NG6006).</summary>
    public static void CheckStatistics(IEnumerable<Node> nodes, TrainingSettings training, AttributeReader? attribute, FindingList findings)
    {
        if (training.BatchSize > 1)
            return;
        Node? single = nodes.FirstOrDefault(node => node.Layer is BatchNormLayer && node.OutputShape.Length == node.OutputShape.Channels);
        if (single is null)
            return;
        findings.Report(
            "NG6006",
            attribute?.Site.At("batchSize") ?? single.Site,
            $"{single.Name} normalises {single.OutputShape} by the statistics of a batch, but with batch size 1 each of its {Numbers.Text(single.OutputShape.Channels)} channels has one value, " +
            "which less its mean is 0, so a step throws. Make the batch larger, or use LayerNorm.");
    }
}
