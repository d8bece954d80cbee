namespace NetGen.Compiler.Graph;

/// <summary>Every layer of the language: the attribute's name, and how its arguments are read.</summary>
internal static class LayerTable
{
    public static IReadOnlyDictionary<string, Func<AttributeReader, Layer>> Rows { get; } =
        new Dictionary<string, Func<AttributeReader, Layer>>(StringComparer.Ordinal)
        {
            ["Dense"] = DenseLayer.Read,
            ["Conv2D"] = Conv2DLayer.Read,
            ["MaxPool2D"] = reader => PoolLayer.Read(reader, PoolFunction.Maximum),
            ["AveragePool2D"] = reader => PoolLayer.Read(reader, PoolFunction.Average),
            ["GlobalMaxPool"] = reader => new GlobalPoolLayer(reader.Kind, PoolFunction.Maximum),
            ["GlobalAveragePool"] = reader => new GlobalPoolLayer(reader.Kind, PoolFunction.Average),
            ["Flatten"] = _ => new FlattenLayer(),
            ["Reshape"] = ReshapeLayer.Read,
            ["Rescale"] = RescaleLayer.Read,
            ["Standardize"] = _ => new StandardizeLayer(),
            ["RandomFlip"] = DistortionLayer.Flip,
            ["RandomRotation"] = DistortionLayer.Rotation,
            ["RandomZoom"] = DistortionLayer.Zoom,
            ["RandomShift"] = DistortionLayer.Shift,
            ["Dropout"] = DropoutLayer.Read,
            ["GaussianNoise"] = GaussianNoiseLayer.Read,
            ["BatchNorm"] = BatchNormLayer.Read,
            ["LayerNorm"] = LayerNormLayer.Read,
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
            ["PReLU"] = _ => new PReLULayer(),
            ["Step"] = ActivationTable.Step,
            ["Softmax"] = _ => new SoftmaxLayer(),
            ["Activation"] = UserActivationLayer.Read,
        };
}
