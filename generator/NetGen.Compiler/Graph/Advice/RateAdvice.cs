using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>The learning rate that an optimizer begins with, and what it remembers.</summary>
internal static class RateAdvice
{
    private const double Least = 1e-6, Most = 1, MostAdaptive = 0.1, MostOfReLU = 0.1, LeastOfAdaDelta = 0.1;

    /// <summary>What is usual of each decay rate: the papers' values, and those of adversarial and of large networks.</summary>
    private static readonly (string Name, double Least, double Most)[] Usual = [("Beta", 0.5, 0.999), ("Beta1", 0.5, 0.99), ("Beta2", 0.9, 0.9999), ("Rho", 0.8, 0.9999)];

    /// <summary>NG5002, NG5003, NG5011.</summary>
    public static void Size(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained)
            return;
        (string kind, double rate) = (network.Graph.Optimizer!.Kind, network.Graph.Optimizer.Rate);
        Site site = network.Find(AttributeRole.Optimizer)!.Site.At("rate");
        string figure = Numbers.Text(rate);
        if (rate is < Least or > Most)
        {
            findings.Report(
                "NG5002",
                site,
                $"The learning rate of {network.Name} is {figure}; {(rate < Least ? "so small a step changes nothing within a run" : "so large a step overshoots any minimum")}. " +
                "Rates from 1e-6 to 1 are of use; FindLearningRate of the trainer finds one.");
        }

        if (kind is "Adam" or "AdamW" or "RmsProp" && rate > MostAdaptive)
        {
            findings.Report(
                "NG5003",
                site,
                $"{kind} moves each parameter by about its rate in a step, whatever the gradient, and {figure} is more than most weights are. Begin with 0.001.");
        }

        if (kind == "AdaDelta" && rate < LeastOfAdaDelta)
        {
            findings.Report(
                "NG5011",
                site,
                $"AdaDelta finds the size of its steps by itself and multiplies it with the rate: at {figure} it hardly moves. Use 1, as its paper does.",
                Repair.SetValue(site, "1"));
        }
    }

    /// <summary>NG5005. Without momentum at all (Beta1 = 0) adversarial networks are trained (Gulrajani et al. 2017).</summary>
    public static void Memory(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained)
            return;
        PlacedAttribute optimizer = network.Find(AttributeRole.Optimizer)!;
        foreach ((string name, double least, double most) in Usual.Where(row => optimizer.Declaration.Has(row.Name)))
        {
            double value = optimizer.Number(name);
            if ((value >= least && value <= most) || (name == "Beta1" && value == 0))
                continue;
            findings.Report(
                "NG5005",
                optimizer.Site.At(name),
                $"{optimizer.Kind} with {name} = {Numbers.Text(value)} averages over about {Spell.Estimate(1 / (1 - value))} steps, which is unusual: from {Numbers.Text(least)} to {Numbers.Text(most)} is common. " +
                "Check that it is meant.");
        }
    }

    /// <summary>NG5012; Maas et al. 2013 on units that die.</summary>
    public static void DyingUnits(NetworkView network, FindingList findings)
    {
        if (!network.IsTrained || network.Graph.Optimizer is not { Kind: "Sgd" or "Momentum", Rate: > MostOfReLU } optimizer || network.HasNormalization)
            return;
        int count = network.Nodes.Count(node => node.Layer.Kind == "ReLU");
        if (count < 2)
            return;
        findings.Report(
            "NG5012",
            network.Find(AttributeRole.Optimizer)!.Site.At("rate"),
            $"{optimizer.Kind} with a rate of {Numbers.Text(optimizer.Rate)} over {Numbers.Text(count)} ReLU layers and no normalisation: " +
            "one large step can push a unit where it is 0 for every sample, and it never comes back. Use a rate of 0.1 or less, BatchNorm, or LeakyReLU.");
    }
}
