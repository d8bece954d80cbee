using System.Numerics;

namespace NetGen.Runtime;

/// <summary>The figures of one layer's weights: their place in the flat buffers of parameters and gradients, and what sampled steps add up.</summary>
internal sealed class WeightProbe<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Range _weight;
    private readonly Range? _bias;
    private readonly double _outputs;
    private readonly TwinSearch<T> _twins;
    private readonly LongMean _cosine = new(DiagnosisLimits.LeastPairs);
    private Mean _gradientNorm, _weightNorm, _updateRatio, _backward;
    private double _sampledNorm;

    /// <param name="weight">The layer's weights.</param>
    /// <param name="bias">Its biases; null without.</param>
    /// <param name="outputs">The values of the layer.</param>
    public WeightProbe(ParameterSlot weight, ParameterSlot? bias, int outputs)
    {
        _twins = new TwinSearch<T>(weight, bias);
        _weight = weight.Range;
        _bias = bias?.Range;
        _outputs = outputs;
    }

    /// <summary>A step is sampled: its gradient.</summary>
    public void SeeGradient(ReadOnlySpan<T> gradients)
    {
        _sampledNorm = Norm(gradients, _weight);
        _gradientNorm.Add(_sampledNorm);

        if (_bias is { } bias)
            _backward.Add(Norm(gradients, bias) / Math.Sqrt(_outputs));
    }

    /// <summary>The step after a sampled one.</summary>
    public void SeeNextGradient(ReadOnlySpan<T> sampled, ReadOnlySpan<T> next)
    {
        double product = _sampledNorm * Norm(next, _weight);
        if (product > 0 && double.IsFinite(product))
            _cosine.Add(VectorSums.Dot(sampled[_weight], next[_weight]) / product);
    }

    /// <summary>What the sampled step made of the weights.</summary>
    public void SeeUpdate(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
    {
        double norm = Norm(before, _weight);
        _weightNorm.Add(norm);
        if (norm > 0)
            _updateRatio.Add(Math.Sqrt(VectorSums.SquaredDistance(before[_weight], after[_weight])) / norm);
    }

    /// <summary>Adds the epoch's figures to those of the layer, and begins anew.</summary>
    public LayerDiagnosis Close(LayerDiagnosis layer, ReadOnlySpan<T> parameters)
    {
        LayerDiagnosis figures = layer with
        {
            GradientNorm = _gradientNorm.Value,
            WeightNorm = _weightNorm.Value,
            UpdateRatio = _updateRatio.Value,
            GradientCosine = _cosine.Close(),
            DuplicatedShare = _twins.Share(parameters),
            BackwardSize = _backward.Value ?? double.NaN,
        };
        _gradientNorm = _weightNorm = _updateRatio = _backward = default;
        return figures;
    }

    private static double Norm(ReadOnlySpan<T> buffer, Range range) => Math.Sqrt(VectorSums.Dot(buffer[range], buffer[range]));
}
