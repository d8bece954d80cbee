namespace NetGen.Compiler.Graph;

/// <summary>Every regularizer of the language: the attribute's name, and what it adds to those before it.</summary>
internal static class RegularizerTable
{
    private static readonly Dictionary<string, Func<Regularization, AttributeReader, Regularization>> Rows = new(StringComparer.Ordinal)
    {
        ["L1"] = (all, read) => all with { L1 = all.L1 + Lambda(read) },
        ["L2"] = (all, read) => all with { L2 = all.L2 + Lambda(read) },
        ["ElasticNet"] = AddElasticNet,
        ["ClipValue"] = (all, read) => all with { Clip = all.Clip with { Value = Limit(read, "NG5014") } },
        ["ClipNorm"] = (all, read) => all with { Clip = all.Clip with { Norm = Limit(read, "NG5014") } },
        ["MaxNorm"] = (all, read) => all with { WeightLimit = new(Limit(read, "NG6019")) },
    };

    public static bool Contains(string kind) => Rows.ContainsKey(kind);

    /// <summary>All of them together. One kind stands once (NG1016).</summary>
    public static Regularization Read(IEnumerable<AttributeReader> readers)
    {
        Regularization all = Regularization.None;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (AttributeReader reader in readers)
        {
            if (!seen.Add(reader.Kind))
                reader.Report("NG1016", $"{reader.Kind} stands twice on this network, and only one could count. Remove one of them.");
            else if (reader.Binds)
                all = Rows[reader.Kind](all, reader);
        }

        return all;
    }

    /// <summary>λ·(r·Σ|w| + (1 − r)·Σw²); Zou and Hastie 2005.</summary>
    private static Regularization AddElasticNet(Regularization all, AttributeReader reader)
    {
        double lambda = Lambda(reader), share = reader.Number("l1Ratio", 0.5, Domain.Ratio("NG6010"));
        return all with { L1 = all.L1 + (lambda * share), L2 = all.L2 + (lambda * (1 - share)) };
    }

    private static double Limit(AttributeReader reader, string ruleId) => reader.Number("limit", 1, Domain.Positive(ruleId));

    private static double Lambda(AttributeReader reader) => reader.Number("lambda", 0, Domain.NotNegative("NG6011"));
}
