namespace NetGen.Tests.Numerics;

public class VectorMathSpecialValueTests
{
    private const double Inf = double.PositiveInfinity, NaN = double.NaN;

    public static TheoryData<string, double, double> Values { get; } = new()
    {
        { "exp", 0.0, 1 }, { "exp", -0.0, 1 }, { "exp", Inf, Inf }, { "exp", -Inf, 0 }, { "exp", 1e30, Inf }, { "exp", -1e30, 0 },
        { "expm1", 0.0, 0.0 }, { "expm1", -0.0, -0.0 }, { "expm1", Inf, Inf }, { "expm1", -Inf, -1 }, { "expm1", 1e30, Inf }, { "expm1", -1e30, -1 },
        { "log", 0.0, -Inf }, { "log", -0.0, -Inf }, { "log", 1, 0.0 }, { "log", Inf, Inf }, { "log", -1, NaN }, { "log", -Inf, NaN }, { "log", -1e-40, NaN },
        { "tanh", 0.0, 0.0 }, { "tanh", -0.0, -0.0 }, { "tanh", Inf, 1 }, { "tanh", -Inf, -1 }, { "tanh", 1e30, 1 }, { "tanh", 25, 1 }, { "tanh", -25, -1 },
        { "sigmoid", 0.0, 0.5 }, { "sigmoid", -0.0, 0.5 }, { "sigmoid", Inf, 1 }, { "sigmoid", -Inf, 0 }, { "sigmoid", 1e30, 1 }, { "sigmoid", -1e30, 0 },
        { "softplus", Inf, Inf }, { "softplus", -Inf, 0 }, { "softplus", 1e30, 1e30 }, { "softplus", -1e30, 0 }, { "softplus", 800, 800 },
        { "erf", 0.0, 0.0 }, { "erf", -0.0, -0.0 }, { "erf", Inf, 1 }, { "erf", -Inf, -1 }, { "erf", 1e30, 1 }, { "erf", 6, 1 }, { "erf", -6, -1 },
        { "exp", NaN, NaN }, { "expm1", NaN, NaN }, { "log", NaN, NaN }, { "tanh", NaN, NaN }, { "sigmoid", NaN, NaN }, { "softplus", NaN, NaN }, { "erf", NaN, NaN },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Special_arguments_have_the_values_of_analysis(string name, double x, double expected)
    {
        SingleFunction single = SingleFunction.Of(name);
        Assert.Equal((float)expected, single.Scalar((float)x));
        Assert.Equal((float)expected, single.UnfusedScalar((float)x));
        Assert.Equal(float.IsNegative((float)expected), float.IsNegative(single.Scalar((float)x)) || double.IsNaN(expected));
        DoubleFunction twice = DoubleFunction.Of(name);
        Assert.Equal(expected, twice.Scalar(x));
        Assert.Equal(expected, twice.UnfusedScalar(x));
        Assert.Equal(double.IsNegative(expected), double.IsNegative(twice.Scalar(x)) || double.IsNaN(expected));
    }

    [Theory]
    [InlineData(0x7fc00001u)]
    [InlineData(0x7fffffffu)]
    [InlineData(0xffc00155u)]
    [InlineData(0x7f800001u)]
    public void Every_kind_of_NaN_stays_NaN(uint bits)
    {
        float nan = BitConverter.UInt32BitsToSingle(bits);
        double wide = BitConverter.UInt64BitsToDouble(0x7ff0_0000_0000_0000 | ((ulong)(bits & 0x8000_0000) << 32) | bits);
        Assert.All(SingleFunction.All, f => Assert.True(float.IsNaN(f.Scalar(nan)) && float.IsNaN(f.UnfusedScalar(nan)), f.Name));
        Assert.All(DoubleFunction.All, f => Assert.True(double.IsNaN(f.Scalar(wide)) && double.IsNaN(f.UnfusedScalar(wide)), f.Name));
    }

    [Fact]
    public void Subnormal_arguments_of_odd_functions_come_back()
    {
        Assert.Equal(float.Epsilon, SingleFunction.Tanh.Scalar(float.Epsilon));
        Assert.Equal(-float.Epsilon, SingleFunction.ExpMinusOne.Scalar(-float.Epsilon));
        Assert.Equal(float.Epsilon, SingleFunction.Erf.Scalar(float.Epsilon));
        Assert.Equal(double.Epsilon, DoubleFunction.Tanh.Scalar(double.Epsilon));
        Assert.Equal(-double.Epsilon, DoubleFunction.Erf.Scalar(-double.Epsilon));
        Assert.Equal(-double.Epsilon, DoubleFunction.ExpMinusOne.Scalar(-double.Epsilon));
    }

    [Fact]
    public void Subnormal_results_keep_their_digits()
    {
        Assert.Equal((float)Math.Exp(-100), SingleFunction.Exp.Scalar(-100));
        Assert.Equal((float)Math.Exp(-100), SingleFunction.Sigmoid.Scalar(-100));
        Assert.Equal((float)Math.Exp(-100), SingleFunction.Softplus.Scalar(-100));
        Assert.InRange(DoubleFunction.Sigmoid.Scalar(-740), Math.Exp(-740) * 0.9, Math.Exp(-740) * 1.1);
    }
}
