namespace NetGen.Compiler.Graph;

/// <summary>A parameter of a network.</summary>
/// <param name="Node">Whose it is.</param>
/// <param name="Declared">What the layer asked for.</param>
/// <param name="Initializer">How it starts, settled.</param>
/// <param name="L1">λ of Σ|w|, the layer's or else the network's; 0 for none.</param>
/// <param name="L2">λ of Σw², likewise.</param>
internal sealed record GraphParameter(Node Node, LayerParameter Declared, ParameterInitializer Initializer, double L1, double L2)
{
    /// <summary>"dense1.weight", the same in PyTorch.</summary>
    public string Name => $"{Node.Name}.{Declared.Name}";

    public Shape Shape => Declared.Shape;
}
