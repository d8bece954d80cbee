namespace NetGen.Compiler.Graph;

/// <summary>What must hold between a network's loss, its optimizer and its last layer.</summary>
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

    /// <summary>Cross-entropies are computed together with the activation before them (NG4001, NG4002).</summary>
    public static void CheckOutput(Loss loss, AttributeReader attribute, AttributeReader? lastLayer)
    {
        string? last = LastLayer.KindOf(lastLayer?.Declaration);
        if (loss.Fused is not { } needed || last == needed.Kind)
            return;
        string what = last is null ? "the network has no layers" : $"the last layer is {last}";
        attribute.Report(needed.RuleId, $"{loss.Kind} {needed.Reason}, but {what}. {Remedy(loss, needed, last)}");
    }

    /// <summary>A layer whose slope is 0 everywhere keeps all before it from learning (NG2010).</summary>
    public static void CheckGradients(IEnumerable<Node> nodes, FindingList findings)
    {
        foreach (Node node in nodes.Where(node => !node.Layer.PassesGradient))
        {
            findings.Report(
                "NG2010",
                node.Attribute,
                $"{node.Layer.Kind} cannot stand in a network that is trained: its slope is 0 everywhere, so no layer before it would learn anything. " +
                "Use Sigmoid or HardSigmoid, whose outputs also lie between 0 and 1, or remove the loss for a network that only predicts.");
        }
    }

    private static string Remedy(Loss loss, FusedOutput needed, string? last) => (loss.Task, last) switch
    {
        (LearningTask.Classification, "Sigmoid") =>
            "Use BinaryCrossEntropy for answers that are independent, or Softmax instead of Sigmoid for one class of several.",
        (LearningTask.Binary, "Softmax") =>
            "Use CrossEntropy for one class of several, or Sigmoid instead of Softmax for answers that are independent.",
        _ => $"Put {needed.Kind} last.",
    };
}
