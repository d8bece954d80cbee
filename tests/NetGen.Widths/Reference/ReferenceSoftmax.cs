namespace NetGen.Widths.Reference;

/// <summary>Softmax over each row of the sample.</summary>
internal sealed class ReferenceSoftmax(int width) : ReferenceLayer
{
    private double[] _output = [];

    public override double[] Forward(double[] input) => _output = [.. input.Chunk(width).SelectMany(Softmax)];

    public override double[] Backward(double[] gradient) => [.. _output.Chunk(width).Zip(gradient.Chunk(width)).SelectMany(row => Backward(row.First, row.Second))];

    private static double[] Softmax(double[] row)
    {
        double[] powers = Array.ConvertAll(row, x => Math.Exp(x - row.Max()));
        double sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }

    private static IEnumerable<double> Backward(double[] output, double[] gradient)
    {
        double mean = output.Zip(gradient, (y, g) => y * g).Sum();
        return output.Zip(gradient, (y, g) => y * (g - mean));
    }
}
