namespace NetGen.Widths.Reference;

/// <summary>x above 0, else slope · x, with a slope for each feature of a row, or for each channel of an image.</summary>
internal sealed class ReferencePReLU(string name, int[] shape) : ReferenceLayer
{
    private const double NearKink = 3e-6;
    private readonly int _channels = shape.Length == 3 ? shape[0] : shape[^1];
    private readonly int _pixels = shape.Length == 3 ? shape[1] * shape[2] : 1;
    private readonly ReferenceParameter _slopes = new($"{name}.weight", shape.Length == 3 ? shape[0] : shape[^1], 0.3);
    private double[] _input = [];

    public override IReadOnlyList<ReferenceParameter> Parameters => [_slopes];

    public override bool IsNearKink => Array.Exists(_input, x => Math.Abs(x) < NearKink);

    public override double[] Forward(double[] input)
    {
        _input = input;
        return [.. input.Select((x, i) => x > 0 ? x : _slopes.Values[Channel(i)] * x)];
    }

    public override double[] Backward(double[] gradient)
    {
        double[] result = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            _slopes.Gradients[Channel(i)] += gradient[i] * Math.Min(_input[i], 0);
            result[i] = gradient[i] * (_input[i] > 0 ? 1 : _slopes.Values[Channel(i)]);
        }

        return result;
    }

    private int Channel(int i) => i / _pixels % _channels;
}
