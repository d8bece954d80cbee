namespace NetGen.Compiler.Lowering;

/// <summary>What a tensor stands for, and with it how long it lives and whether it has a row per sample.</summary>
internal enum TensorKind
{
    /// <summary>The user's samples: [batch, …], contiguous, read where they lie.</summary>
    Input,

    /// <summary>The user's targets: [batch, …].</summary>
    Target,

    /// <summary>A parameter, the same for all samples.</summary>
    Parameter,

    /// <summary>The gradient of a parameter, laid out like it.</summary>
    ParameterGradient,

    /// <summary>An intermediate value of every sample: [batch, …].</summary>
    Activation,

    /// <summary>One number per sample: its loss.</summary>
    SampleLoss,

    /// <summary>An intermediate value that all samples share: a transposed weight, a penalty.</summary>
    Shared,
}

/// <summary>A value of the intermediate representation, assigned once. It has no layout: that is the planner's business.</summary>
internal sealed class Tensor(string name, TensorKind kind, Shape shape)
{
    /// <summary>A name a person would choose: "dense1.weight", "a1", "dz2". Unique within a program.</summary>
    public string Name { get; } = name;

    public TensorKind Kind { get; } = kind;

    /// <summary>Per sample for <see cref="IsPerSample"/>, else the whole.</summary>
    public Shape Shape { get; } = shape;

    public bool IsPerSample => Kind is TensorKind.Input or TensorKind.Target or TensorKind.Activation or TensorKind.SampleLoss;

    public override string ToString() => IsPerSample ? $"{Name}[B,{string.Join(",", Shape.Extents)}]" : $"{Name}[{string.Join(",", Shape.Extents)}]";
}

/// <summary>
/// A parameter: its value, and its face to the outside. <see cref="Tensor.Shape"/> is the compiler's order of axes
/// ([in, out] for a dense weight), <see cref="ExternalShape"/> PyTorch's ([out, in]).
/// </summary>
/// <param name="Value">The tensor that operations read.</param>
/// <param name="ExternalShape">The shape in files, <c>GetParameter</c> and <c>SetParameter</c>.</param>
/// <param name="Axes">External axis number <c>i</c> is the compiler's axis <c>Axes[i]</c>: [1, 0] for a dense weight, [0] for a bias.</param>
/// <param name="Initializer">How it starts.</param>
/// <param name="L1">λ of Σ|w| that stands for this parameter, 0 for none.</param>
/// <param name="L2">λ of Σw², 0 for none.</param>
internal sealed record Parameter(
    Tensor Value, Shape ExternalShape, EquatableArray<int> Axes, ParameterInitializer Initializer, double L1 = 0, double L2 = 0)
{
    /// <summary>Whether it has a gradient and the optimizer moves it.</summary>
    public bool IsLearned { get; init; } = true;

    public string Name => Value.Name;
}
