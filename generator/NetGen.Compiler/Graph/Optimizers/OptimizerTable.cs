namespace NetGen.Compiler.Graph;

/// <summary>Every optimizer of the language: the attribute's name, the rate if none is given, and the rule.</summary>
internal static class OptimizerTable
{
    private static readonly Dictionary<string, Func<HyperparameterReader, UpdateRule>> Rows = new(StringComparer.Ordinal)
    {
        ["Sgd"] = _ => UpdateRules.Sgd(),
        ["Momentum"] = read => UpdateRules.Momentum(read.Share("Beta", 0.9), read.Flag("Nesterov"), read.Tiny),
        ["AdaGrad"] = read => UpdateRules.AdaGrad(read.Epsilon(1e-10)),
        ["RmsProp"] = read => UpdateRules.RmsProp(read.Share("Rho", 0.9), read.Epsilon(1e-8), read.Tiny),
        ["AdaDelta"] = read => UpdateRules.AdaDelta(read.Share("Rho", 0.9), read.Epsilon(1e-6), read.Tiny),
        ["Adam"] = read => UpdateRules.Adam(read.Share("Beta1", 0.9), read.Share("Beta2", 0.999), read.Epsilon(1e-8), 0, read.Tiny),
        ["AdamW"] = read => UpdateRules.Adam(read.Share("Beta1", 0.9), read.Share("Beta2", 0.999), read.Epsilon(1e-8), read.WeightDecay(0.01), read.Tiny),
    };

    public static bool Contains(string kind) => Rows.ContainsKey(kind);

    /// <summary>Reads an optimizer for a network of <paramref name="precision"/>.</summary>
    public static Optimizer Read(AttributeReader reader, Precision precision) =>
        new(reader.Kind, reader.Number("rate", 1, Domain.Positive("NG5001")), Rows[reader.Kind](new HyperparameterReader(reader, precision)));
}
