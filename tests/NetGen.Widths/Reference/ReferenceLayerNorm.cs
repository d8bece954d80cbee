namespace NetGen.Widths.Reference;

/// <summary>Each row of a sample, or all of an image, normalised by itself, then scaled and shifted value by value.</summary>
internal sealed class ReferenceLayerNorm(LayerNormAttribute attribute, string name, int[] shape) : ReferenceLayer
{
    private readonly int _together = Together(shape);
    private readonly ReferenceParameter _weight = new($"{name}.weight", Together(shape), 0.5);
    private readonly ReferenceParameter _bias = new($"{name}.bias", Together(shape), 0.5);
    private double[] _input = [];

    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _bias];

    public override double[] Forward(double[] input)
    {
        _input = input;
        return [.. input.Chunk(_together).SelectMany(row =>
            ReferenceNormalization.Of(row, attribute.Epsilon).Normalized.Select((value, i) => (_weight.Values[i] * value) + _bias.Values[i]))];
    }

    public override double[] Backward(double[] gradient) => [.. _input.Chunk(_together).Zip(gradient.Chunk(_together)).SelectMany(row => Backward(row.First, row.Second))];

    private double[] Backward(double[] row, double[] gradient)
    {
        double[] normalized = ReferenceNormalization.Of(row, attribute.Epsilon).Normalized;
        for (int i = 0; i < row.Length; i++)
        {
            _weight.Gradients[i] += gradient[i] * normalized[i];
            _bias.Gradients[i] += gradient[i];
        }

        return ReferenceNormalization.Gradient(row, [.. gradient.Zip(_weight.Values, (dy, w) => dy * w)], attribute.Epsilon);
    }

    private static int Together(int[] shape) => shape.Length == 3 ? shape[0] * shape[1] * shape[2] : shape[^1];
}
