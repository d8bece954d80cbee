using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// What could be better about a network that works: every rule that makes no error, in the order of ids. Only the analyzer asks; what a network compiles to
/// does not depend on it.
/// </summary>
internal static class NetworkAdvice
{
    private static readonly Action<NetworkView, FindingList>[] Rules =
    [
        WindowAdvice.Unseen,
        StructureAdvice.NothingToLearn,
        StructureAdvice.TrainingOfNothing,
        OutputAdvice.Kinked,
        LinearPairs.Collapse,
        ActivationAdvice.HiddenSoftmax,
        VanishingRows.Check,
        ActivationAdvice.NotCentred,
        ActivationAdvice.Doubled,
        ActivationAdvice.Leak,
        ActivationAdvice.Exponential,
        OutputAdvice.Bounded,
        InitializationAdvice.Equal,
        InitializationAdvice.Fit,
        SignalAdvice.Check,
        OutputAdvice.ErrorOfProbability,
        RateAdvice.Size,
        RateAdvice.Memory,
        ScheduleAdvice.Course,
        ScheduleAdvice.Twice,
        RateAdvice.DyingUnits,
        DepthAdvice.Check,
        ScheduleAdvice.Warmup,
        DropoutAdvice.Rate,
        DropoutAdvice.Last,
        DropoutAdvice.BeforeNormalization,
        NormalizationAdvice.IdleBias,
        NormalizationAdvice.SmallBatches,
        NormalizationAdvice.Output,
        PenaltyAdvice.Apart,
        PenaltyAdvice.OneSided,
        PenaltyAdvice.Strength,
        PenaltyAdvice.NotDecay,
        RunAdvice.CannotStop,
        RunAdvice.StopsOnTraining,
        RunAdvice.TooStrong,
        RunAdvice.FewSamples,
        SizeAdvice.Padding,
        SizeAdvice.Memory,
    ];

    /// <summary>All that is to be said of a declaration: its errors, or where there are none the advice.</summary>
    public static EquatableArray<Finding> Of(NetworkDeclaration declaration, NetworkGraph graph)
    {
        if (graph.HasErrors)
            return graph.Findings;
        NetworkView network = new(declaration, graph);
        FindingList findings = new();
        foreach (Action<NetworkView, FindingList> rule in Rules)
            rule(network, findings);
        return findings.ToArray();
    }
}
