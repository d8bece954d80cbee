namespace NetGen.Compiler.Lowering;

/// <summary>Collects what is wrong with a program, each sentence with the place where it was found.</summary>
internal sealed class Violations
{
    private readonly List<string> _sentences = [];

    public IReadOnlyList<string> Sentences => _sentences;

    /// <summary>Where the checks that follow look: "training, a1 = tanh(x · dense1.weight)".</summary>
    public string Place { get; set; } = "";

    /// <summary>The scalars that formulas may read here.</summary>
    public HashSet<string> Scalars { get; } = new(StringComparer.Ordinal);

    public void Require(bool condition, string otherwise)
    {
        if (!condition)
            _sentences.Add($"{Place}: {otherwise}");
    }

    public void RequirePerSample(params Tensor[] tensors)
    {
        foreach (Tensor tensor in tensors)
            Require(tensor.IsPerSample, $"{tensor} must have a row per sample, but is the same for all ({tensor.Kind})");
    }

    public void RequireShared(params Tensor[] tensors)
    {
        foreach (Tensor tensor in tensors)
            Require(!tensor.IsPerSample, $"{tensor} must be the same for all samples, but has a row for each ({tensor.Kind})");
    }

    public void RequireKind(Tensor tensor, TensorKind kind) =>
        Require(tensor.Kind == kind, $"{tensor} must be of kind {kind}, but is of kind {tensor.Kind}");

    public void RequireShape(Tensor tensor, params int[] expected) => RequireShape(tensor, new Shape(expected));

    public void RequireShape(Tensor tensor, Shape expected) =>
        Require(tensor.Shape.Equals(expected), $"{tensor} must have the shape {expected}");
}
