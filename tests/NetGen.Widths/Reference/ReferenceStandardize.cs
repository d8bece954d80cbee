namespace NetGen.Widths.Reference;

/// <summary>(x − mean) / deviation for each feature of a row, or each channel of an image.</summary>
internal sealed class ReferenceStandardize : ReferenceLayer
{
    private readonly int _channels;
    private readonly int _pixels;
    private readonly ReferenceParameter _mean;
    private readonly ReferenceParameter _deviation;

    public ReferenceStandardize(string name, int[] shape)
    {
        _channels = shape.Length == 3 ? shape[0] : shape[^1];
        _pixels = shape.Length == 3 ? shape[1] * shape[2] : 1;
        _mean = new($"{name}.mean", _channels, 0.3) { IsLearned = false };
        _deviation = new($"{name}.deviation", _channels, 0.3) { IsLearned = false };
    }

    public override IReadOnlyList<ReferenceParameter> Parameters => [_mean, _deviation];

    public override double[] Forward(double[] input) =>
        [.. input.Select((x, i) => (x - _mean.Values[i / _pixels % _channels]) / _deviation.Values[i / _pixels % _channels])];

    public override double[] Backward(double[] gradient) =>
        [.. gradient.Select((dy, i) => dy / _deviation.Values[i / _pixels % _channels])];
}
