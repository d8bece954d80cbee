namespace NetGen.Widths.Reference;

/// <summary>A function of each value by itself.</summary>
/// <param name="function">f(x).</param>
/// <param name="derivative">f′(x).</param>
/// <param name="hasKink">Whether f′ jumps at 0.</param>
internal sealed class ReferenceActivation(Func<double, double> function, Func<double, double> derivative, bool hasKink = false) : ReferenceLayer
{
    private const double NearKink = 3e-6;
    private double[] _input = [];

    public override bool IsNearKink => hasKink && _input.Any(x => Math.Abs(x) < NearKink);

    public static ReferenceLayer? Of(NetGenAttribute attribute) => attribute switch
    {
        LinearAttribute => new ReferenceActivation(x => x, _ => 1),
        SigmoidAttribute => new ReferenceActivation(Sigmoid, x => Sigmoid(x) * Sigmoid(-x)),
        TanhAttribute => new ReferenceActivation(Math.Tanh, x => 1 / (Math.Cosh(x) * Math.Cosh(x))),
        ReLUAttribute => new ReferenceActivation(x => Math.Max(x, 0), x => x > 0 ? 1 : 0, hasKink: true),
        LeakyReLUAttribute leaky => new ReferenceActivation(x => x > 0 ? x : leaky.Alpha * x, x => x > 0 ? 1 : leaky.Alpha, hasKink: true),
        ELUAttribute elu => new ReferenceActivation(
            x => x > 0 ? x : elu.Alpha * (Math.Exp(x) - 1), x => x > 0 ? 1 : elu.Alpha * Math.Exp(x), hasKink: true),
        _ => null,
    };

    public override double[] Forward(double[] input)
    {
        _input = input;
        return Array.ConvertAll(input, x => function(x));
    }

    public override double[] Backward(double[] gradient) => [.. _input.Zip(gradient, (x, g) => g * derivative(x))];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
