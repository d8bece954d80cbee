using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Penalties on weights: their strength, and those that another attribute says better.</summary>
internal static class PenaltyAdvice
{
    private static readonly string[] OfLayers = ["L1", "L2"];

    /// <summary>NG6009; Zou and Hastie 2005.</summary>
    public static void Apart(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Find("L1") is not { } l1 || network.Find("L2") is not { } l2)
            return;
        double first = l1.Number("lambda"), second = l2.Number("lambda");
        if (first == 0 || second == 0)
            return;
        string elastic = $"ElasticNet({Numbers.Text(first + second)}, {Numbers.Text(Math.Round(first / (first + second), 6))})";
        (PlacedAttribute stays, PlacedAttribute goes) = l1.Site.Attribute < l2.Site.Attribute ? (l1, l2) : (l2, l1);
        findings.Report(
            "NG6009",
            goes.Site,
            $"L1 and L2 stand apart, so their strengths {Numbers.Text(first)} and {Numbers.Text(second)} cannot be tuned as one strength and one ratio. Use {elastic}, which is the same.",
            new Repair($"Use '{elastic}'", new AttributeEdit(EditKind.Replace, stays.Site, elastic), new AttributeEdit(EditKind.Remove, goes.Site)));
    }

    /// <summary>NG6010.</summary>
    public static void OneSided(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Find("ElasticNet") is not { } elastic || elastic.Number("l1Ratio", 0.5) is not (0 or 1))
            return;
        string one = elastic.Number("l1Ratio", 0.5) == 0 ? "L2" : "L1";
        findings.Report(
            "NG6010",
            RuleSeverity.Warning,
            elastic.Site.At("l1Ratio"),
            $"ElasticNet with l1Ratio = {Numbers.Text(elastic.Number("l1Ratio"))} is {one} alone. Write {one}({Numbers.Text(elastic.Number("lambda"))}).",
            Repair.Replace(elastic.Site, $"{one}({Numbers.Text(elastic.Number("lambda"))})"));
    }

    /// <summary>NG6011. A layer's zero takes back what the network's penalty says.</summary>
    public static void Strength(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained)
            return;
        foreach (PlacedAttribute attribute in network.Of(AttributeRole.Regularizer).Where(attribute => attribute.Declaration.Has("lambda")))
            Judge(attribute.Kind, attribute.Number("lambda"), attribute.Site.At("lambda"), canBeZero: false);
        foreach (Node node in network.Weighted)
        {
            AttributeDeclaration attribute = network.AttributeOf(node);
            foreach (string name in OfLayers.Where(attribute.Has))
                Judge($"{name} of {network.Spell(node)}", attribute.Number(name), node.Site.At(name), name == "L1" ? network.Graph.Regularization.L1 > 0 : network.Graph.Regularization.L2 > 0);
        }

        void Judge(string what, double lambda, Site site, bool canBeZero)
        {
            if (lambda >= 1)
                findings.Report("NG6011", RuleSeverity.Warning, site, $"The strength of {what} is {Numbers.Text(lambda)}: the penalty outweighs the error, and weights go to 0. Common are 1e-6 to 0.01.");
            else if (lambda == 0 && !canBeZero)
                findings.Report("NG6011", RuleSeverity.Information, site, $"The strength of {what} is 0, so it does nothing. Remove it, or give it a strength such as 0.0001.");
        }
    }

    /// <summary>NG6012; Loshchilov and Hutter 2019. λ·Σw² has the gradient 2·λ·w.</summary>
    public static void NotDecay(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Graph.Optimizer!.Kind != "Adam" || network.Find("L2") is not { } penalty || penalty.Number("lambda") == 0 || network.Find("L1") is not null)
            return;
        PlacedAttribute adam = network.Find(AttributeRole.Optimizer)!;
        string decay = Numbers.Text(2 * penalty.Number("lambda"));
        findings.Report(
            "NG6012",
            penalty.Site,
            $"Adam divides the gradient of L2({Numbers.Text(penalty.Number("lambda"))}) by the size of all gradients, so weights with large gradients are hardly held back. " +
            $"Use AdamW, whose WeightDecay = {decay} holds back all alike.",
            new Repair(
                $"Use 'AdamW' with 'WeightDecay = {decay}'",
                new AttributeEdit(EditKind.Rename, adam.Site, "AdamW"),
                new AttributeEdit(EditKind.SetProperty, adam.Site, $"WeightDecay = {decay}"),
                new AttributeEdit(EditKind.Remove, penalty.Site)));
    }
}
