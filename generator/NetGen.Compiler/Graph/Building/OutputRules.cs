using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Cross-entropies are computed together with the activation before them, which must be there (NG2001, NG4001, NG4002).</summary>
internal static class OutputRules
{
    /// <summary>They let through what no probability is, on one side at least.</summary>
    private static readonly HashSet<string> Unbounded = new(StringComparer.Ordinal)
    {
        "ReLU", "LeakyReLU", "PReLU", "ELU", "SELU", "GELU", "SiLU", "Softplus", "HardSwish", "Mish",
    };

    private static readonly HashSet<string> OtherActivations = new(StringComparer.Ordinal) { "Linear", "Tanh", "Sigmoid", "HardSigmoid", "Softmax" };

    /// <param name="loss">The loss.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="lastLayer">The network's last attribute that is a layer.</param>
    /// <param name="outputs">How many values the output has along its last axis.</param>
    public static void Check(Loss loss, AttributeReader attribute, AttributeReader? lastLayer, int outputs)
    {
        PlacedAttribute? last = LastLayer.Of(lastLayer);
        if (loss.Fused is not { } needed || last?.Kind == needed.Kind || last?.Kind == "Step")
            return;
        if (last is not null && Unbounded.Contains(last.Kind))
        {
            attribute.ReportAt(
                last.Site,
                "NG2001",
                $"{last.Kind} is the output, but {loss.Kind} {needed.Reason}, and {last.Kind} is not bounded so. Use {needed.Kind} instead.",
                Mend(loss, attribute, last, lastLayer!, outputs));
            return;
        }

        string what = last is null ? "the network has no layers" : $"the last layer is {last.Kind}";
        attribute.Report(needed.RuleId, $"{loss.Kind} {needed.Reason}, but {what}. {Remedy(loss, needed, last?.Kind)}", repair: Mend(loss, attribute, last, lastLayer, outputs));
    }

    private static string Remedy(Loss loss, FusedOutput needed, string? last) => (loss.Task, last) switch
    {
        (LearningTask.Classification, "Sigmoid") =>
            "Use BinaryCrossEntropy for answers that are independent, or Softmax instead of Sigmoid for one class of several.",
        (LearningTask.Binary, "Softmax") =>
            "Use CrossEntropy for one class of several, or Sigmoid instead of Softmax for answers that are independent.",
        _ => $"Put {needed.Kind} last.",
    };

    /// <summary>The other loss where its activation is there; else the activation, in place of one that stands there. A distribution over one class is none.</summary>
    private static Repair? Mend(Loss loss, AttributeReader attribute, PlacedAttribute? last, AttributeReader? lastLayer, int outputs)
    {
        if (last is null || lastLayer is null)
            return null;
        switch (loss.Task, last.Kind)
        {
            case (LearningTask.Classification, "Sigmoid"):
                return Repair.Replace(attribute.Site, "BinaryCrossEntropy");
            case (LearningTask.Binary, "Softmax"):
                return Repair.Replace(attribute.Site, "CrossEntropy");
        }

        bool isOne = loss.Task == LearningTask.Classification && outputs == 1;
        string activation = isOne ? "Sigmoid" : loss.Fused!.Kind;
        bool stands = Unbounded.Contains(last.Kind) || OtherActivations.Contains(last.Kind);
        if (stands && last.Site.IsInBlock)
            return null;
        Repair repair = stands ? Repair.Replace(last.Site, activation) : Repair.InsertAfter(lastLayer.Site, activation);
        return isOne ? repair with { Edits = repair.Edits.Append(new(EditKind.Replace, attribute.Site, "BinaryCrossEntropy")).ToEquatableArray() } : repair;
    }
}
