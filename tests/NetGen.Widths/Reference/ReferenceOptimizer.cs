namespace NetGen.Widths.Reference;

/// <summary>One parameter value and its running figures.</summary>
internal struct Slots
{
    public double First;
    public double Second;
}

/// <summary>How a parameter follows its gradient g at step k from 1.</summary>
internal delegate double UpdateFormula(double w, double g, ref Slots s, int k);

/// <summary>The optimizers' formulas as their attributes state them.</summary>
internal static class ReferenceOptimizer
{
    public static UpdateFormula? Of(NetGenAttribute attribute) => attribute switch
    {
        SgdAttribute sgd => (double w, double g, ref Slots s, int k) => w - (sgd.Rate * g),
        MomentumAttribute momentum => (double w, double g, ref Slots s, int k) =>
        {
            double v = Average(ref s.First, momentum.Beta, g);
            return w - (momentum.Rate * (momentum.Nesterov ? (momentum.Beta * v) + ((1 - momentum.Beta) * g) : v));
        },
        AdaGradAttribute ada => (double w, double g, ref Slots s, int k) => w - (ada.Rate * g / (Math.Sqrt(s.First += g * g) + 1e-10)),
        RmsPropAttribute rms => (double w, double g, ref Slots s, int k) => w - (rms.Rate * g / (Math.Sqrt(Average(ref s.First, rms.Rho, g * g)) + 1e-8)),
        AdaDeltaAttribute ada => (double w, double g, ref Slots s, int k) =>
        {
            double d = g * Math.Sqrt(s.Second + 1e-6) / Math.Sqrt(Average(ref s.First, ada.Rho, g * g) + 1e-6);
            Average(ref s.Second, ada.Rho, d * d);
            return w - (ada.Rate * d);
        },
        AdamAttribute adam => Adam(adam.Rate, adam.Beta1, adam.Beta2, adam.Epsilon, 0),
        AdamWAttribute adam => Adam(adam.Rate, adam.Beta1, adam.Beta2, adam.Epsilon, adam.WeightDecay),
        _ => null,
    };

    private static UpdateFormula Adam(double rate, double beta1, double beta2, double epsilon, double decay) => (double w, double g, ref Slots s, int k) =>
    {
        double m = Average(ref s.First, beta1, g) / (1 - Math.Pow(beta1, k));
        double v = Average(ref s.Second, beta2, g * g) / (1 - Math.Pow(beta2, k));
        return w - (rate * decay * w) - (rate * m / (Math.Sqrt(v) + epsilon));
    };

    private static double Average(ref double average, double kept, double next) => average = (kept * average) + ((1 - kept) * next);
}
