namespace NetGen.Compiler.Graph;

/// <summary>
/// What a layer is: its shapes, its parameters, and what it computes, said once in tensor operations. It holds only what its
/// attribute says; where it stands in a network is a <see cref="Node"/>'s knowledge. Each kind is one file and one row of <see cref="LayerTable"/>.
/// </summary>
/// <param name="Kind">The attribute's name, "Dense".</param>
internal abstract record Layer(string Kind)
{
    /// <summary>As a reader would write it, with what matters of its arguments: "Dense(128)".</summary>
    public virtual string Title => Kind;

    /// <summary>
    /// What a prediction depends on that neither shapes nor parameters show: "LeakyReLU(0.01)". Empty for a layer that does nothing to a prediction.
    /// It goes into the hash that files carry, so it never changes.
    /// </summary>
    public virtual string Identity => Kind;

    /// <summary>The family of the activation that this layer is, null if it is none.</summary>
    public virtual ActivationFamily? Activation => null;

    /// <summary>Whether an initializer looks through it for the activation downstream: pooling, normalisation, dropout, a change of shape.</summary>
    public virtual bool PassesActivation => false;

    /// <summary>Whether what stands before it can learn through it.</summary>
    public virtual bool PassesGradient => true;

    /// <summary>What a prediction sees of it where it is the same line y = scale · x + offset for each value, in the order in which they lie; else null.</summary>
    public virtual Line? Line => null;

    public abstract ShapeResult Infer(EquatableArray<Shape> inputs);

    /// <summary>The parameters, for inputs that <see cref="Infer"/> accepted.</summary>
    public virtual EquatableArray<LayerParameter> Parameters(EquatableArray<Shape> inputs) => default;

    /// <summary>Multiply-adds for one sample, what counts as the cost of a prediction.</summary>
    public virtual long MultiplyAdds(EquatableArray<Shape> inputs) => 0;

    public abstract TTensor Lower<TTensor>(ILowering<TTensor> lowering);
}
