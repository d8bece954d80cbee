using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Schedules of the learning rate against the length of the run.</summary>
internal static class ScheduleAdvice
{
    private const double Nothing = 0.001, Something = 0.01;
    private const int Third = 3;

    /// <summary>NG5006, NG5007. Who fits one epoch at a time decides the length elsewhere.</summary>
    public static void Course(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Training.Schedule is not { } schedule || network.Training.Epochs < 2 || Factor(schedule) is not { } factor)
            return;
        int epochs = network.Training.Epochs;
        PlacedAttribute attribute = network.Find(AttributeRole.Schedule)!;
        double change = 0;
        for (int epoch = 0; epoch < Math.Min(epochs, 1 << 16); epoch++)
        {
            double share = factor(epoch);
            change = Math.Max(change, Math.Abs(1 - share));
            if (share >= Nothing || Third * (long)epoch >= epochs)
                continue;
            findings.Report(
                "NG5006",
                attribute.Site,
                $"{attribute.Kind} leaves {Spell.Estimate(share)} of the learning rate at epoch {Numbers.Text(epoch)} of {Numbers.Text(epochs)}, so the rest of the run learns next to nothing. " +
                "Let it fall over the whole run, or shorten the run.");
            return;
        }

        if (change < Something)
        {
            findings.Report(
                "NG5007",
                attribute.Site,
                $"{attribute.Kind} changes the learning rate by {Spell.Estimate(100 * change)} % over the {Numbers.Text(epochs)} epochs of a run, which is as good as none. " +
                "Fit it to the length of the run, or remove it.");
        }
    }

    /// <summary>NG5008.</summary>
    public static void Twice(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Training.Schedule is not { Kind: not "OneCycle" } || network.Graph.Optimizer!.Kind is not ("AdaGrad" or "AdaDelta"))
            return;
        PlacedAttribute attribute = network.Find(AttributeRole.Schedule)!;
        findings.Report(
            "NG5008",
            attribute.Site,
            $"{network.Graph.Optimizer.Kind} makes its steps smaller by itself as gradients add up, and {attribute.Kind} does so once more. Remove {attribute.Kind}, or use an optimizer without a decay of its own.");
    }

    /// <summary>NG5017.</summary>
    public static void Warmup(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Training.WarmupEpochs <= network.Training.Epochs)
            return;
        findings.Report(
            "NG5017",
            network.Find(AttributeRole.Warmup)!.Site.At("epochs"),
            $"Warmup takes {Numbers.Text(network.Training.WarmupEpochs)} epochs, but a run has {Numbers.Text(network.Training.Epochs)}, " +
            $"so the learning rate never reaches {Numbers.Text(network.Graph.Optimizer!.Rate)}. Warm up for a tenth of the run or less.");
    }

    /// <summary>What is left of the rate in an epoch; null for what rises.</summary>
    private static Func<int, double>? Factor(RateSchedule schedule)
    {
        double first = schedule.Arguments[0].Value, second = schedule.Arguments[schedule.Arguments.Count - 1].Value;
        return schedule.Kind switch
        {
            "LinearDecay" => epoch => 1 - ((1 - second) * Math.Min(epoch, first) / first),
            "ExponentialDecay" => epoch => Math.Pow(first, epoch),
            "TimeDecay" => epoch => 1 / (1 + (first * epoch)),
            "StepDecay" => epoch => Math.Pow(second, Math.Floor(epoch / first)),
            "CosineDecay" => epoch => 0.5 * (1 + Math.Cos(Math.PI * Math.Min(epoch, first) / first)),
            _ => null,
        };
    }
}
