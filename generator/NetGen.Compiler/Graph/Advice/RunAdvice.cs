namespace NetGen.Compiler.Graph;

/// <summary>What ends a run, what its data is made to look like, and how much of it there is.</summary>
internal static class RunAdvice
{
    private const double ManyParametersPerSample = 10;

    /// <summary>What becomes another task: a digit turned by more is another digit, an object moved by half is out of the image.</summary>
    private static readonly (string Kind, string Argument, double Most, string What)[] Strongest =
    [
        ("RandomRotation", "degrees", 45, "turned by up to {0} degrees, samples of one class look like those of others"),
        ("RandomZoom", "range", 0.5, "scaled by up to {0}, what matters is out of the image or a few pixels"),
        ("RandomShift", "range", 0.5, "moved by up to {0} of its size, what matters is out of the image"),
        ("GaussianNoise", "deviation", 1, "with noise of deviation {0} on values of deviation 1, most of what is seen is noise"),
    ];

    /// <summary>NG6013. A run that cannot end early in time is one that nothing ends.</summary>
    public static void CannotStop(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Training.EarlyStop is not { } stop || (long)stop.Patience + stop.StartEpoch < network.Training.Epochs)
            return;
        string start = stop.StartEpoch > 0 ? $" from epoch {Numbers.Text(stop.StartEpoch)} on" : "";
        findings.Report(
            "NG6013",
            network.Find(EarlyStop.Kind)!.Site.At("patience"),
            $"EarlyStopping waits {Numbers.Text(stop.Patience)} epochs{start}, and a run has {Numbers.Text(network.Training.Epochs)}, so it cannot fire. Choose a patience well below the number of epochs.");
    }

    /// <summary>NG6014; Prechelt 1998.</summary>
    public static void StopsOnTraining(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Training.EarlyStop is not { Monitor: Monitored.TrainingLoss or Monitored.TrainingAccuracy } stop)
            return;
        findings.Report(
            "NG6014",
            network.Find(EarlyStop.Kind)!.Site.At("Monitor"),
            $"EarlyStopping watches {stop.Monitor}, which goes on improving while the network over-fits, so it stops late or never. Watch ValidationLoss, and give Fit validation data.");
    }

    /// <summary>NG6017.</summary>
    public static void TooStrong(NetworkView network, FindingList findings)
    {
        foreach (Node node in network.Nodes.Where(_ => network.IsTrained))
        {
            foreach ((string kind, string argument, double most, string what) in Strongest.Where(row => row.Kind == node.Layer.Kind))
            {
                double value = network.AttributeOf(node).Number(argument);
                if (value > most)
                    findings.Report("NG6017", node.Site.At(argument), $"{network.Spell(node)}: {what.Replace("{0}", Numbers.Text(value))}. Use {Numbers.Text(most)} or less.");
            }
        }
    }

    /// <summary>NG6018.</summary>
    public static void FewSamples(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Training.Samples is not { } samples || network.Graph.ParameterCount <= ManyParametersPerSample * samples || IsRegularized(network))
            return;
        findings.Report(
            "NG6018",
            network.Find(AttributeRole.Training)!.Site.At("Samples"),
            $"{network.Name} has {Spell.Count(network.Graph.ParameterCount)} parameters for {Spell.Count(samples)} samples, {Spell.Estimate((double)network.Graph.ParameterCount / samples)} for each, and nothing that keeps it " +
            "from learning them by heart. Use fewer units, Dropout, a penalty such as L2(0.0001), augmentation or EarlyStopping.");
    }

    private static bool IsRegularized(NetworkView network) =>
        network.Of(AttributeRole.Regularizer).Any(attribute => attribute.Kind is not ("ClipNorm" or "ClipValue")) ||
        network.Training.EarlyStop is not null ||
        network.Graph.Optimizer!.Kind == "AdamW" ||
        network.Graph.Loss is CrossEntropyLoss { LabelSmoothing: > 0 } ||
        network.Graph.Parameters.Any(parameter => parameter.L1 > 0 || parameter.L2 > 0) ||
        network.Nodes.Any(node => node.Layer is DropoutLayer { Rate: > 0 } or GaussianNoiseLayer or DistortionLayer or BatchNormLayer);
}
