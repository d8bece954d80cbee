namespace NetGen.Compiler.Graph;

/// <summary>A parameter of a network.</summary>
/// <param name="Node">Whose it is.</param>
/// <param name="Declared">What the layer asked for.</param>
/// <param name="Initializer">How it starts, settled.</param>
internal sealed record GraphParameter(Node Node, LayerParameter Declared, ParameterInitializer Initializer)
{
    /// <summary>"dense1.weight", the same in PyTorch.</summary>
    public string Name => $"{Node.Name}.{Declared.Name}";

    public Shape Shape => Declared.Shape;
}
