namespace NetGen.Compiler.Graph;

/// <summary>A network stays within its budget (NG7001).</summary>
internal static class BudgetRules
{
    public static void Check(AttributeReader budget, string network, EquatableArray<Node> nodes, Precision precision)
    {
        LayerParameter[] parameters = [.. nodes.SelectMany(node => node.Layer.Parameters(node.InputShapes))];
        double learned = parameters.Where(parameter => parameter.IsLearned).Sum(parameter => parameter.Shape.Size);
        double all = parameters.Sum(parameter => parameter.Shape.Size);
        Require("MaxParameters", learned, "parameters", Largest(node => Learned(node)));
        Require("MaxMultiplyAdds", nodes.Sum(node => (double)node.MultiplyAdds), "multiply-adds per sample", Largest(node => node.MultiplyAdds));
        Require("MaxBytes", all * (precision == Precision.Double ? sizeof(double) : sizeof(float)), "bytes of parameters", Largest(node => Learned(node)));

        void Require(string limit, double figure, string unit, Node? largest)
        {
            if (!budget.Has(limit))
                return;
            double most = budget.Number(limit, double.PositiveInfinity, new("NG1021", "1 or more", value => value >= 1));
            if (figure > most)
            {
                budget.Report(
                    "NG7001",
                    $"{network} has {Spell.Count(figure)} {unit}, but its budget ({limit}) is {Spell.Count(most)}. Most of them are {largest?.Name}'s: make it smaller, or raise the budget.");
            }
        }

        Node? Largest(Func<Node, double> figure) => nodes.OrderByDescending(figure).FirstOrDefault();
    }

    private static double Learned(Node node) => node.Layer.Parameters(node.InputShapes).Sum(parameter => parameter.Shape.Size);
}
