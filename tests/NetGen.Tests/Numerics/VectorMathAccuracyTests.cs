using NetGen.Tests.Numerics.Exact;

namespace NetGen.Tests.Numerics;

/// <summary>At most 4 ULP; the documented bounds, which are tighter, are asserted too.</summary>
public class VectorMathAccuracyTests
{
    private const double Slack = 0.005;    // exhaustive figures are rounded in the documentation

    public static TheoryData<string, double, double> SingleBounds { get; } = new()
    {
        { "exp", 1, 1.2 }, { "expm1", 1.7, 1.8 }, { "log", 0.9, 0.9 }, { "tanh", 2.4, 2.4 }, { "sigmoid", 2.6, 2.6 }, { "softplus", 2.9, 3 },
        { "erf", 3.1, 3.3 },
    };

    public static TheoryData<string, double, double> DoubleBounds { get; } = new()
    {
        { "exp", 1, 1.2 }, { "expm1", 2, 2 }, { "log", 1, 1 }, { "tanh", 2.5, 2.5 }, { "sigmoid", 2.5, 2.5 }, { "softplus", 3, 3 },
        { "erf", 2.5, 2.5 },
    };

    [Theory]
    [MemberData(nameof(SingleBounds))]
    public void Float_functions_keep_their_bounds(string name, double fused, double unfused)
    {
        SingleFunction function = SingleFunction.Of(name);
        foreach (float x in Arguments.OfSingle(name))
        {
            BigFloat exact = function.Exact(x);
            Check(function.Scalar(x), x, exact, NetGen.Numerics.VectorMath.HasFusedMultiplyAdd ? fused : unfused, 23, -149);
            Check(function.UnfusedScalar(x), x, exact, unfused, 23, -149);
        }
    }

    [Theory]
    [MemberData(nameof(DoubleBounds))]
    public void Double_functions_keep_their_bounds(string name, double fused, double unfused)
    {
        DoubleFunction function = DoubleFunction.Of(name);
        foreach (double x in Arguments.OfDouble(name))
        {
            BigFloat exact = function.Exact(x);
            Check(function.Scalar(x), x, exact, NetGen.Numerics.VectorMath.HasFusedMultiplyAdd ? fused : unfused, 52, -1074);
            Check(function.UnfusedScalar(x), x, exact, unfused, 52, -1074);
        }
    }

    private static void Check(double y, double x, BigFloat exact, double bound, int fractionBits, int leastExponent)
    {
        Assert.True(double.IsFinite(y), $"f({x:R}) is {y}");
        double ulps = ExactFunctions.Ulps(y, exact, fractionBits, leastExponent);
        Assert.True(ulps <= bound + Slack, $"f({x:R}) = {y:R} is off by {ulps:F3} ULP");
    }
}
