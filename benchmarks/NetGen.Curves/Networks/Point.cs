using NetGen.Benchmarks.Workloads;

namespace NetGen.Curves.Networks;

/// <summary>A network of some size, and what it can do.</summary>
/// <param name="Size">Width, channels or depth.</param>
/// <param name="Network">Its layers.</param>
/// <param name="Predict">Its prediction.</param>
/// <param name="Step">A trainer's step from the gradient of the outputs.</param>
internal sealed record Point(int Size, NetworkDescription Network, PredictCall<float> Predict, Func<TrainerOptions, GradientCall> Step)
{
    public static Point Of<TNetwork>(
        int size,
        NetworkDescription description,
        TNetwork network,
        Func<TNetwork, PredictCall<float>> predict,
        Func<TNetwork, TrainerOptions, GradientCall> step) => new(size, description, predict(network), options => step(network, options));
}
