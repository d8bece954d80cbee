using NetGen.Widths.Networks;

namespace NetGen.Widths.Reference;

/// <summary>The loss of one sample and its gradient, by the formulas and nothing fused.</summary>
/// <param name="Value">Of one output and its target, before the mean.</param>
/// <param name="Gradient">Its derivative by the output.</param>
/// <param name="MeanOverOutputs">Whether the mean is over outputs too, not over samples alone.</param>
/// <param name="LabelSmoothing">How far targets move towards equal shares.</param>
internal sealed record ReferenceLoss(
    Func<double, double, double> Value, Func<double, double, double> Gradient, bool MeanOverOutputs = true, double LabelSmoothing = 0)
{
    public static ReferenceLoss? Of(NetGenAttribute attribute) => attribute switch
    {
        MeanSquaredErrorAttribute => new((y, t) => (y - t) * (y - t), (y, t) => 2 * (y - t)),
        MeanAbsoluteErrorAttribute => new((y, t) => Math.Abs(y - t), (y, t) => Math.Sign(y - t)),
        HuberAttribute huber => new(
            (y, t) => Math.Abs(y - t) <= huber.Delta ? (y - t) * (y - t) / 2 : huber.Delta * (Math.Abs(y - t) - (huber.Delta / 2)),
            (y, t) => Math.Clamp(y - t, -huber.Delta, huber.Delta)),
        BinaryCrossEntropyAttribute => new((y, t) => (-t * Math.Log(y)) - ((1 - t) * Math.Log(1 - y)), (y, t) => (y - t) / (y * (1 - y))),
        CrossEntropyAttribute cross => new((y, t) => -t * Math.Log(y), (y, t) => -t / y, MeanOverOutputs: false, cross.LabelSmoothing),
        LossAttribute<LogCosh> => new((y, t) => Math.Log(Math.Cosh(y - t)), (y, t) => Math.Tanh(y - t)),
        _ => null,
    };

    public double ValueOf(double[] outputs, double[] targets, int samples) =>
        outputs.Zip(Smooth(targets), Value).Sum() / Count(outputs, samples);

    public double[] GradientOf(double[] outputs, double[] targets, int samples) =>
        [.. outputs.Zip(Smooth(targets), Gradient).Select(gradient => gradient / Count(outputs, samples))];

    private double[] Smooth(double[] targets) => Array.ConvertAll(targets, t => ((1 - LabelSmoothing) * t) + (LabelSmoothing / targets.Length));

    private double Count(double[] outputs, int samples) => MeanOverOutputs ? (double)samples * outputs.Length : samples;
}
