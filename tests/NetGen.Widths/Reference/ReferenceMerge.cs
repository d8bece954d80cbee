namespace NetGen.Widths.Reference;

/// <summary>Two chains side by side, their outputs put behind each other row by row (all channels of an image are one row), added or multiplied.</summary>
internal sealed class ReferenceMerge(Merge merge, ReferenceChain first, ReferenceChain second) : ReferenceLayer
{
    private double[] _first = [];
    private double[] _second = [];
    private double[][] _firstAll = [];
    private double[][] _secondAll = [];

    public int[] Shape => (merge, first.Shape) switch
    {
        (Merge.Concat, [int channels, int height, int width]) => [channels + second.Shape[0], height, width],
        (Merge.Concat, _) => [.. first.Shape[..^1], first.Shape[^1] + second.Shape[^1]],
        _ => first.Shape,
    };

    public override IReadOnlyList<ReferenceParameter> Parameters => [.. first.Parameters, .. second.Parameters];

    public override bool IsNearKink => first.IsNearKink || second.IsNearKink;

    public override double[] Forward(double[] input) => Join(first.Forward(input), second.Forward(input));

    public override double[] Train(double[] input, int step, int sample) => Join(first.Train(input, step, sample), second.Train(input, step, sample));

    private double[] Join(double[] one, double[] other)
    {
        (_first, _second) = (one, other);
        return merge switch
        {
            Merge.Concat => [.. _first.Chunk(Columns(first.Shape)).Zip(_second.Chunk(Columns(second.Shape)), (a, b) => (double[])[.. a, .. b]).SelectMany(row => row)],
            Merge.Add => Map(_first, _second, (a, b) => a + b),
            _ => Map(_first, _second, (a, b) => a * b),
        };
    }

    public override double[][] TrainAll(double[][] inputs, int step)
    {
        (_firstAll, _secondAll) = (first.TrainAll(inputs, step), second.TrainAll(inputs, step));
        return [.. _firstAll.Zip(_secondAll, Join)];
    }

    public override double[][] BackwardAll(double[][] gradients)
    {
        (double[] ToFirst, double[] ToSecond)[] parts = [.. gradients.Select((gradient, sample) => Part(gradient, _firstAll[sample], _secondAll[sample]))];
        return [.. first.BackwardAll([.. parts.Select(part => part.ToFirst)]).Zip(second.BackwardAll([.. parts.Select(part => part.ToSecond)]), (a, b) => Map(a, b, (x, y) => x + y))];
    }

    public override void Follow()
    {
        first.Follow();
        second.Follow();
    }

    public override int LeastSamples => Math.Max(first.LeastSamples, second.LeastSamples);

    public override double[] Backward(double[] gradient)
    {
        (double[] toFirst, double[] toSecond) = Part(gradient, _first, _second);
        return Map(first.Backward(toFirst), second.Backward(toSecond), (a, b) => a + b);
    }

    /// <summary>What each branch gets of a gradient.</summary>
    private (double[] ToFirst, double[] ToSecond) Part(double[] gradient, double[] one, double[] other)
    {
        double[][] rows = [.. gradient.Chunk(Columns(Shape))];
        double[] toFirst = merge switch
        {
            Merge.Concat => [.. rows.SelectMany(row => row.Take(Columns(first.Shape)))],
            Merge.Add => gradient,
            _ => Map(gradient, other, (d, b) => d * b),
        };
        double[] toSecond = merge switch
        {
            Merge.Concat => [.. rows.SelectMany(row => row.Skip(Columns(first.Shape)))],
            Merge.Add => gradient,
            _ => Map(gradient, one, (d, a) => d * a),
        };
        return (toFirst, toSecond);
    }

    public override double Penalize() => first.Penalize() + second.Penalize();

    private static int Columns(int[] shape) => shape.Length == 3 ? shape[0] * shape[1] * shape[2] : shape[^1];

    private static double[] Map(double[] a, double[] b, Func<double, double, double> f) => [.. a.Zip(b, f)];
}
