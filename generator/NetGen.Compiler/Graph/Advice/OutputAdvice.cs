using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Whether the last activation lets a network say what its loss asks for.</summary>
internal static class OutputAdvice
{
    /// <summary>NG2001, where the loss is one of regression: what lies below the kink is out of reach, and a unit there no longer learns.</summary>
    public static void Kinked(NetworkView network, FindingList findings)
    {
        Node output = network.OutputSource;
        if (!network.IsRegression || output.Layer.Kind is not ("ReLU" or "LeakyReLU" or "HardSwish"))
            return;
        findings.Report(
            "NG2001",
            RuleSeverity.Warning,
            output.Site,
            $"{output.Layer.Kind} is the output of {network.Name}, so {network.Graph.Loss!.Kind} cannot reach targets below its kink at 0, and a unit that falls there may not come back. " +
            "Use Linear, or Softplus where all targets are positive.",
            output.Site.IsInBlock ? null : Repair.Replace(output.Site, "Linear"));
    }

    /// <summary>NG2011.</summary>
    public static void Bounded(NetworkView network, FindingList findings)
    {
        Node output = network.OutputSource;
        if (!network.IsRegression || Range(output.Layer.Kind) is not { } range)
            return;
        findings.Report(
            "NG2011",
            output.Site,
            $"{output.Layer.Kind} keeps the output of {network.Name} in {range}, and {network.Graph.Loss!.Kind} can meet no target outside. " +
            "Scale the targets into that range, or use Linear.");
    }

    /// <summary>NG4003: the slope of the squashing function times that of the error is small just where the answer is quite wrong.</summary>
    public static void ErrorOfProbability(NetworkView network, FindingList findings)
    {
        Node output = network.OutputSource;
        if (!network.IsRegression || output.Layer.Kind is not ("Softmax" or "Sigmoid"))
            return;
        bool isClass = output.Layer.Kind == "Softmax";
        string better = isClass ? "CrossEntropy" : "BinaryCrossEntropy";
        PlacedAttribute loss = network.Find(AttributeRole.Loss)!;
        findings.Report(
            "NG4003",
            isClass ? RuleSeverity.Warning : RuleSeverity.Information,
            loss.Site,
            $"{loss.Kind} of probabilities: behind {output.Layer.Kind} its gradient vanishes where {network.Name} is surely wrong, so training is slow. " +
            $"Use {better}, whose gradient is the error itself{(isClass ? "" : ", if the targets are yes and no")}.",
            output == network.Graph.Output ? Repair.Replace(loss.Site, better) : null);
    }

    private static string? Range(string kind) => kind switch
    {
        "Tanh" => "(−1, 1)",
        "Sigmoid" => "(0, 1)",
        "HardSigmoid" => "[0, 1]",
        _ => null,
    };
}
