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
        MomentumAttribute momentum => Momentum(momentum.Rate, momentum.Beta, momentum.Nesterov),
        AdaGradAttribute ada => (double w, double g, ref Slots s, int k) => w - (ada.Rate * g / (Math.Sqrt(s.First += g * g) + 1e-10)),
        RmsPropAttribute rms => (double w, double g, ref Slots s, int k) => w - (rms.Rate * g / (Math.Sqrt(Average(ref s.First, rms.Rho, g * g)) + 1e-8)),
        AdaDeltaAttribute ada => AdaDelta(ada.Rate, ada.Rho),
        AdamAttribute adam => Adam(adam.Rate, adam.Beta1, adam.Beta2, adam.Epsilon, 0),
        AdamWAttribute adam => Adam(adam.Rate, adam.Beta1, adam.Beta2, adam.Epsilon, adam.WeightDecay),
        _ => null,
    };

    private static UpdateFormula Momentum(double rate, double beta, bool nesterov)
    {
        return Update;

        double Update(double w, double g, ref Slots s, int k)
        {
            double v = Average(ref s.First, beta, g);
            return w - (rate * (nesterov ? (beta * v) + ((1 - beta) * g) : v));
        }
    }

    private static UpdateFormula AdaDelta(double rate, double rho)
    {
        return Update;

        double Update(double w, double g, ref Slots s, int k)
        {
            double d = g * Math.Sqrt(s.Second + 1e-6) / Math.Sqrt(Average(ref s.First, rho, g * g) + 1e-6);
            Average(ref s.Second, rho, d * d);
            return w - (rate * d);
        }
    }

    private static UpdateFormula Adam(double rate, double beta1, double beta2, double epsilon, double decay)
    {
        return Update;

        double Update(double w, double g, ref Slots s, int k)
        {
            double m = Average(ref s.First, beta1, g) / (1 - Math.Pow(beta1, k));
            double v = Average(ref s.Second, beta2, g * g) / (1 - Math.Pow(beta2, k));
            return w - (rate * decay * w) - (rate * m / (Math.Sqrt(v) + epsilon));
        }
    }

    private static double Average(ref double average, double kept, double next) => average = (kept * average) + ((1 - kept) * next);
}
