namespace NetGen.Compiler.Graph;

/// <summary>A network stays within its budget (NG7001).</summary>
internal static class BudgetRules
{
    public static void Check(AttributeReader budget, string network, EquatableArray<Node> nodes, Precision precision)
    {
        double bytes = precision == Precision.Double ? sizeof(double) : sizeof(float);
        Require("MaxParameters", "parameters", node => Values(node, learnedAlone: true));
        Require("MaxMultiplyAdds", "multiply-adds per sample", node => node.MultiplyAdds);
        Require("MaxBytes", "bytes of parameters", node => bytes * Values(node, learnedAlone: false));

        void Require(string limit, string unit, Func<Node, double> cost)
        {
            if (!budget.Has(limit))
                return;
            double figure = nodes.Sum(cost);
            Node? largest = nodes.OrderByDescending(cost).FirstOrDefault();
            double most = budget.Number(limit, double.PositiveInfinity, new("NG1021", "1 or more", value => value >= 1));
            if (figure > most)
            {
                budget.Report(
                    "NG7001",
                    $"{network} has {Spell.Count(figure)} {unit}, but its budget ({limit}) is {Spell.Count(most)}. Most of them are {largest?.Name}'s: make it smaller, or raise the budget.",
                    limit);
            }
        }
    }

    /// <summary>Values of a layer's parameters; the number of a network's counts those that it learns, as PyTorch does, a file holds statistics too.</summary>
    private static double Values(Node node, bool learnedAlone) =>
        node.Layer.Parameters(node.InputShapes).Where(parameter => parameter.IsLearned || !learnedAlone).Sum(parameter => parameter.Shape.Size);
}
