using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>
/// The optimizers' formulas: PyTorch's, but for <see cref="Momentum"/>. In each, w is the parameter, g its gradient; a running mean that would
/// decay for ever is flushed to 0 below <c>tiny</c>.
/// </summary>
internal static class UpdateRules
{
    private static readonly ScalarExpression Weight = In(0);
    private static readonly ScalarExpression Gradient = In(1);
    private static readonly ScalarExpression Rate = Scalar(StepScalars.Rate);

    /// <summary>w ← w − α·g.</summary>
    public static UpdateRule Sgd() => new(default, default, default, Weight - (Rate * Gradient));

    /// <summary>v ← β·v + (1 − β)·g; w ← w − α·v, or with Nesterov's look ahead w − α·(β·v + (1 − β)·g).</summary>
    public static UpdateRule Momentum(double beta, bool nesterov, double tiny)
    {
        ScalarExpression direction = nesterov ? RunningMean(beta, In(2), Gradient) : In(2);
        return new(new("v"), default, new(Flush(RunningMean(beta, In(2), Gradient), tiny)), Weight - (Rate * direction));
    }

    /// <summary>s ← s + g²; w ← w − α·g / (√s + ε). Duchi et al. 2011.</summary>
    public static UpdateRule AdaGrad(double epsilon) => new(
        new("s"), default, new(In(2) + (Gradient * Gradient)), Weight - (Rate * Gradient / (Sqrt(In(2)) + epsilon)));

    /// <summary>s ← ρ·s + (1 − ρ)·g²; w ← w − α·g / (√s + ε). Tieleman and Hinton 2012.</summary>
    public static UpdateRule RmsProp(double rho, double epsilon, double tiny) => new(
        new("s"),
        default,
        new(FlushPositive(RunningMean(rho, In(2), Gradient * Gradient), tiny)),
        Weight - (Rate * Gradient / (Sqrt(In(2)) + epsilon)));

    /// <summary>s ← ρ·s + (1 − ρ)·g²; δ = √(u + ε) / √(s + ε) · g; u ← ρ·u + (1 − ρ)·δ²; w ← w − α·δ. Zeiler 2012.</summary>
    public static UpdateRule AdaDelta(double rho, double epsilon, double tiny)
    {
        ScalarExpression squares = RunningMean(rho, In(2), Gradient * Gradient);
        ScalarExpression step = Step(squares, In(3));
        return new(
            new("s", "u"),
            default,
            new(FlushPositive(squares, tiny), FlushPositive(RunningMean(rho, In(3), step * step), tiny)),
            Weight - (Rate * Step(In(2), In(5))));

        ScalarExpression Step(ScalarExpression s, ScalarExpression u) => Sqrt(u + epsilon) / Sqrt(s + epsilon) * Gradient;
    }

    /// <summary>
    /// m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; w ← w·(1 − α·λ) − α / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε).
    /// Kingma and Ba 2015; with decay λ, Loshchilov and Hutter 2019.
    /// </summary>
    public static UpdateRule Adam(double beta1, double beta2, double epsilon, double decay, double tiny)
    {
        NamedScalar size = new("stepSize", Rate / (1 - Power(beta1, Scalar(StepScalars.Step))));
        NamedScalar root = new("inverseRoot", 1 / Sqrt(1 - Power(beta2, Scalar(StepScalars.Step))));
        NamedScalar keep = new("keep", 1 - (Rate * decay));
        ScalarExpression step = Scalar(size.Name) * In(2) / ((Sqrt(In(3)) * Scalar(root.Name)) + epsilon);
        return new(
            new("m", "v"),
            decay == 0 ? new(size, root) : new(size, root, keep),
            new(Flush(RunningMean(beta1, In(2), Gradient), tiny), FlushPositive(RunningMean(beta2, In(3), Gradient * Gradient), tiny)),
            decay == 0 ? Weight - step : (Scalar(keep.Name) * Weight) - step);
    }

    private static ScalarExpression RunningMean(double kept, ScalarExpression old, ScalarExpression next) => (kept * old) + (Rest(kept) * next);

    /// <summary>1 − β as a person would write it: 0.1, not 0.09999999999999998.</summary>
    private static double Rest(double share) => (double)(1 - (decimal)share);

    private static ScalarExpression Flush(ScalarExpression x, double tiny) => IfLessOrEqual(Abs(x), tiny, 0, x);

    private static ScalarExpression FlushPositive(ScalarExpression x, double tiny) => IfLessOrEqual(x, tiny, 0, x);
}
