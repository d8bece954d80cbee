using NetGen.Numerics;

namespace NetGen.Widths.Reference;

/// <summary>Dropout and noise with the numbers of one stream, drawn one by one.</summary>
internal sealed class ReferenceRandom(NetGenAttribute attribute, int stream, int[] shape) : ReferenceLayer
{
    private readonly int _channels = shape.Length == 3 ? shape[0] : shape[^1];
    private readonly int _pixels = shape.Length == 3 ? shape[1] * shape[2] : 1;
    private double[] _factors = [];

    /// <summary>A prediction.</summary>
    public override double[] Forward(double[] input) => input;

    public override double[] Train(double[] input, int step, int sample)
    {
        double[] result = new double[input.Length];
        _factors = new double[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            // Rows of the batch, or its pixels, follow each other; each begins with a multiple of four.
            long row = (((long)sample * (input.Length / _pixels / _channels)) + (i / _pixels / _channels)) * _pixels;
            nint element = (nint)(((row + (i % _pixels)) * ((_channels + 3) / 4 * 4)) + (i / _pixels % _channels));
            _factors[i] = attribute is DropoutAttribute dropout ? Mask(dropout, step, element) : 1;
            result[i] = attribute is GaussianNoiseAttribute noise ? input[i] + (noise.Deviation * Normal(step, element)) : input[i] * _factors[i];
        }

        return result;
    }

    public override double[] Backward(double[] gradient) => [.. gradient.Zip(_factors, (dy, factor) => dy * factor)];

    private double Mask(DropoutAttribute dropout, int step, nint element) =>
        RandomLanes.CoarseScalarDouble(CounterRandom.Key(0, RandomPurpose.Dropout, step, stream), element) < Math.Round((1 - dropout.Rate) * 65536) / 65536 ? 1 / (1 - dropout.Rate) : 0;

    private double Normal(int step, nint element) =>
        NormalDistribution.Quantile((1 + RandomLanes.SymmetricScalarDouble(CounterRandom.Key(0, RandomPurpose.Noise, step, stream), element)) / 2);
}

/// <summary>Random layers have streams of their own, numbered in the order in which they are placed.</summary>
internal sealed class ReferenceStreams
{
    public int Next { get; set; }
}
