namespace NetGen.Benchmarks.Workloads;

/// <summary>What a call cannot do without.</summary>
/// <param name="MultiplyAdds">
/// Multiplications with addition, as the definition of the layers counts them; a schedule that gets by with fewer (Winograd's) passes the limit.
/// </param>
/// <param name="WeightBytes">The parameters that a call reads, in the form in which they are kept for it.</param>
/// <param name="NumberBytes">Of a number in the products: 4, or 8 in double precision.</param>
internal sealed record Work(double MultiplyAdds, double WeightBytes, int NumberBytes)
{
    private const int SingleBytes = 4;
    private const int DoubleBytes = 8;

    /// <param name="network">What predicts.</param>
    /// <param name="samples">In one call.</param>
    /// <param name="weightBytes">Of a weight as it is kept for prediction; by default that of the network's numbers.</param>
    public static Work OfPrediction(NetworkDescription network, int samples, int? weightBytes = null) =>
        new((double)network.MultiplyAdds * samples, (double)network.Parameters * (weightBytes ?? BytesOf(network)), BytesOf(network));

    /// <summary>A product forward, one for the weights' gradient, and one for the input's, unless nothing before the layer learns.</summary>
    public static Work OfStep(NetworkDescription network, int samples)
    {
        LayerDescription first = network.Layers.First(layer => layer.Parameters > 0);
        double multiplyAdds = (3 * (double)network.MultiplyAdds) - first.MultiplyAdds;
        return new(multiplyAdds * samples, (double)network.Parameters * BytesOf(network), BytesOf(network));
    }

    private static int BytesOf(NetworkDescription network) => network.Precision == Precision.Double ? DoubleBytes : SingleBytes;
}
