namespace NetGen.Compiler.Graph;

/// <summary>What a network is made of.</summary>
internal static class StructureAdvice
{
    private static readonly AttributeRole[] OfTraining =
        [AttributeRole.Training, AttributeRole.Schedule, AttributeRole.Warmup, AttributeRole.EarlyStopping, AttributeRole.Regularizer];

    /// <summary>NG1012.</summary>
    public static void NothingToLearn(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Nodes.Any(NetworkView.Learns))
            return;
        PlacedAttribute loss = network.Find(AttributeRole.Loss)!;
        findings.Report(
            "NG1012",
            loss.Site,
            $"{network.Name} has {loss.Kind} to make smaller, but no layer with parameters, so no step changes anything. " +
            $"Add one, such as Dense({Numbers.Text(network.Graph.Output.OutputShape.Columns)}), or remove the loss and the optimizer.");
    }

    /// <summary>NG1020. A seed decides first weights too, so a network that only predicts may say it.</summary>
    public static void TrainingOfNothing(NetworkView network, FindingList findings)
    {
        if (network.Graph.Loss is not null || network.Graph.Optimizer is not null)
            return;
        PlacedAttribute[] idle = OfTraining.SelectMany(network.Of).Where(attribute => !attribute.Declaration.Has("Seed")).OrderBy(attribute => attribute.Site.Attribute).ToArray();
        if (idle.Length == 0)
            return;
        string kinds = string.Join(", ", idle.Select(attribute => attribute.Kind));
        findings.Report(
            "NG1020",
            idle[0].Site,
            $"{kinds} {(idle.Length == 1 ? "speaks" : "speak")} of training, but {network.Name} has no loss and no optimizer, so it only predicts and nothing comes of that. " +
            $"Add a loss and an optimizer, or remove {kinds}.");
    }
}
