namespace NetGen.Compiler.Graph;

/// <summary>Every layer of the language: the attribute's name, and how its arguments are read.</summary>
internal static class LayerTable
{
    public static IReadOnlyDictionary<string, Func<AttributeReader, Layer>> Rows { get; } =
        new Dictionary<string, Func<AttributeReader, Layer>>(StringComparer.Ordinal)
        {
            ["Dense"] = DenseLayer.Read,
            ["Flatten"] = _ => new FlattenLayer(),
            ["Linear"] = ActivationTable.Linear,
            ["Sigmoid"] = ActivationTable.Sigmoid,
            ["Tanh"] = ActivationTable.Tanh,
            ["ReLU"] = ActivationTable.ReLU,
            ["LeakyReLU"] = ActivationTable.LeakyReLU,
            ["ELU"] = ActivationTable.ELU,
            ["SELU"] = ActivationTable.SELU,
            ["GELU"] = ActivationTable.GELU,
            ["SiLU"] = ActivationTable.SiLU,
            ["Softplus"] = ActivationTable.Softplus,
            ["HardSigmoid"] = ActivationTable.HardSigmoid,
            ["HardSwish"] = ActivationTable.HardSwish,
            ["Mish"] = ActivationTable.Mish,
            ["Softmax"] = _ => new SoftmaxLayer(),
        };
}
