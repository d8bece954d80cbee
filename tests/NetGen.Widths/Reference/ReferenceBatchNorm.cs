namespace NetGen.Widths.Reference;

/// <summary>Each feature of rows, or channel of images, normalised over the batch in training and by the running statistics in a prediction.</summary>
internal sealed class ReferenceBatchNorm : ReferenceLayer
{
    private readonly BatchNormAttribute _attribute;
    private readonly int _channels;
    private readonly int _pixels;
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter _bias;
    private readonly ReferenceParameter _mean;
    private readonly ReferenceParameter _variance;
    private double[][] _inputs = [];

    public ReferenceBatchNorm(BatchNormAttribute attribute, string name, int[] shape)
    {
        (_attribute, _channels, _pixels) = (attribute, shape.Length == 3 ? shape[0] : shape[^1], shape.Length == 3 ? shape[1] * shape[2] : 1);
        _weight = new($"{name}.weight", _channels, 0.5);
        _bias = new($"{name}.bias", _channels, 0.5);
        _mean = new($"{name}.running_mean", _channels, 0.5) { IsLearned = false };
        _variance = new($"{name}.running_var", _channels, 0.5) { IsLearned = false };
    }

    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _bias, _mean, _variance];

    public override int LeastSamples => 3;

    public override double[] Forward(double[] input) =>
        [.. input.Select((x, i) => Affine((x - _mean.Values[Channel(i)]) / Math.Sqrt(_variance.Values[Channel(i)] + _attribute.Epsilon), Channel(i)))];

    public override double[] Backward(double[] gradient) => throw new InvalidOperationException("A batch is normalised together.");

    public override double[][] TrainAll(double[][] inputs, int step)
    {
        _inputs = inputs;
        return PerChannel(inputs, (channel, x) => [.. ReferenceNormalization.Of(x, _attribute.Epsilon).Normalized.Select(value => Affine(value, channel))]);
    }

    public override double[][] BackwardAll(double[][] gradients) => PerChannel(gradients, (channel, dy) =>
    {
        double[] x = Values(_inputs, channel);
        _bias.Gradients[channel] = dy.Sum();
        _weight.Gradients[channel] = dy.Zip(ReferenceNormalization.Of(x, _attribute.Epsilon).Normalized, (d, value) => d * value).Sum();
        return ReferenceNormalization.Gradient(x, Array.ConvertAll(dy, d => d * _weight.Values[channel]), _attribute.Epsilon);
    });

    public override void Follow()
    {
        for (int channel = 0; channel < _channels; channel++)
        {
            double[] x = Values(_inputs, channel);
            (_, double mean, double variance) = ReferenceNormalization.Of(x, _attribute.Epsilon);
            _mean.Values[channel] = Mix(_mean.Values[channel], mean);
            _variance.Values[channel] = Mix(_variance.Values[channel], variance * x.Length / (x.Length - 1));
        }
    }

    private double Mix(double kept, double next) => (_attribute.Momentum * kept) + ((1 - _attribute.Momentum) * next);

    private double Affine(double normalized, int channel) => (_weight.Values[channel] * normalized) + _bias.Values[channel];

    private int Channel(int i) => i / _pixels % _channels;

    private double[] Values(double[][] samples, int channel) => [.. samples.SelectMany(sample => sample.Where((_, i) => Channel(i) == channel))];

    /// <summary>Makes the values of each channel anew, all samples together.</summary>
    private double[][] PerChannel(double[][] samples, Func<int, double[], double[]> make)
    {
        double[][] made = [.. samples.Select(sample => new double[sample.Length])];
        for (int channel = 0; channel < _channels; channel++)
        {
            double[] values = make(channel, Values(samples, channel));
            int next = 0;
            foreach (double[] sample in made)
            {
                for (int i = 0; i < sample.Length; i++)
                {
                    if (Channel(i) == channel)
                        sample[i] = values[next++];
                }
            }
        }

        return made;
    }
}
