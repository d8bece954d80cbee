using NetGen.Widths.Networks;

namespace NetGen.Widths.Reference;

/// <summary>A function of each value by itself.</summary>
/// <param name="function">f(x).</param>
/// <param name="derivative">f′(x).</param>
/// <param name="kinks">Where f′ jumps.</param>
internal sealed class ReferenceActivation(Func<double, double> function, Func<double, double> derivative, params double[] kinks) : ReferenceLayer
{
    private const double NearKink = 3e-6;
    private const double SeluAlpha = 1.6732632423543772848170429916717, SeluScale = 1.0507009873554804934193349852946;
    private double[] _input = [];

    public override bool IsNearKink => _input.Any(x => Array.Exists(kinks, kink => Math.Abs(x - kink) < NearKink));

    public static ReferenceLayer? Of(NetGenAttribute attribute) => attribute switch
    {
        LinearAttribute => new ReferenceActivation(x => x, _ => 1),
        SigmoidAttribute => new ReferenceActivation(Sigmoid, x => Sigmoid(x) * Sigmoid(-x)),
        TanhAttribute => new ReferenceActivation(Math.Tanh, x => 1 / (Math.Cosh(x) * Math.Cosh(x))),
        ReLUAttribute => new ReferenceActivation(x => Math.Max(x, 0), x => x > 0 ? 1 : 0, 0),
        LeakyReLUAttribute leaky => new ReferenceActivation(x => x > 0 ? x : leaky.Alpha * x, x => x > 0 ? 1 : leaky.Alpha, 0),
        ELUAttribute elu => new ReferenceActivation(
            x => x > 0 ? x : elu.Alpha * (Math.Exp(x) - 1), x => x > 0 ? 1 : elu.Alpha * Math.Exp(x), 0),
        SELUAttribute => new ReferenceActivation(
            x => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)), x => SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x)), 0),
        GELUAttribute => new ReferenceActivation(x => x * NormalDistribution.Below(x), x => NormalDistribution.Below(x) + (x * NormalDistribution.Density(x))),
        SiLUAttribute => new ReferenceActivation(x => x * Sigmoid(x), x => Sigmoid(x) * (1 + (x * Sigmoid(-x)))),
        SoftplusAttribute => new ReferenceActivation(x => Math.Log(1 + Math.Exp(x)), Sigmoid),
        HardSigmoidAttribute => new ReferenceActivation(HardSigmoid, x => Math.Abs(x) < 3 ? 1 / 6.0 : 0, -3, 3),
        HardSwishAttribute => new ReferenceActivation(
            x => x * HardSigmoid(x), x => Math.Abs(x) < 3 ? (x / 3) + 0.5 : HardSigmoid(x), -3, 3),
        MishAttribute => new ReferenceActivation(x => x * Gate(x), x => Gate(x) + (x * Sigmoid(x) / Math.Pow(Math.Cosh(Math.Log(1 + Math.Exp(x))), 2))),
        ActivationAttribute<Swish> => new ReferenceActivation(x => x * Sigmoid(1.5 * x), x => Sigmoid(1.5 * x) * (1 + (1.5 * x * Sigmoid(-1.5 * x)))),
        ActivationAttribute<LongMish> => Of(new MishAttribute()),
        ActivationAttribute<SignedLog> => new ReferenceActivation(x => Math.Sign(x) * Math.Log(Math.Abs(x)), x => 1 / Math.Abs(x), 0),
        _ => null,
    };

    public override double[] Forward(double[] input)
    {
        _input = input;
        return Array.ConvertAll(input, x => function(x));
    }

    public override double[] Backward(double[] gradient) => [.. _input.Zip(gradient, (x, g) => g * derivative(x))];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double HardSigmoid(double x) => Math.Clamp((x / 6) + 0.5, 0, 1);

    private static double Gate(double x) => Math.Tanh(Math.Log(1 + Math.Exp(x)));
}
