namespace NetGen.Compiler.Graph;

/// <summary>A parameter as a layer asks for it.</summary>
/// <param name="Name">After the layer's name and a dot: "weight".</param>
/// <param name="Shape">In the compiler's order of axes: [in, out] for a dense weight.</param>
/// <param name="Axes">The outside's axis number <c>i</c> is axis <c>Axes[i]</c> of <paramref name="Shape"/>.</param>
/// <param name="Start">How it starts.</param>
/// <param name="Penalty">What the layer says of the penalty on it; null for what is never penalised: biases, normalisation, slopes.</param>
internal sealed record LayerParameter(string Name, Shape Shape, EquatableArray<int> Axes, WeightStart Start, WeightPenalty? Penalty = null)
{
    /// <summary>Whether the optimizer moves it; otherwise it is a statistic of the data, which files carry like any parameter.</summary>
    public bool IsLearned { get; init; } = true;

    /// <summary>PyTorch's shape.</summary>
    public Shape ExternalShape => new(Axes.Select(axis => Shape[axis]).ToArray());
}
