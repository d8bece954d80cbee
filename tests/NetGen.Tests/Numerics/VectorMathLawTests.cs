using FsCheck;
using FsCheck.Fluent;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public class VectorMathLawTests
{
    [Fact]
    public void Tanh_is_exactly_odd_and_never_beyond_one()
    {
        Prop.ForAll<float>(x => BitConverter.SingleToInt32Bits(VectorMath.Tanh(-x)) == (BitConverter.SingleToInt32Bits(VectorMath.Tanh(x)) ^ int.MinValue)
            || float.IsNaN(x)).QuickCheckThrowOnFailure();
        Prop.ForAll<double>(x => VectorMath.Tanh(-x).Equals(-VectorMath.Tanh(x)) && !(Math.Abs(VectorMath.Tanh(x)) > 1)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Erf_is_exactly_odd_and_never_beyond_one()
    {
        Prop.ForAll<float>(x => VectorMath.Erf(-x).Equals(-VectorMath.Erf(x)) && !(Math.Abs(VectorMath.Erf(x)) > 1)).QuickCheckThrowOnFailure();
        Prop.ForAll<double>(x => VectorMath.Erf(-x).Equals(-VectorMath.Erf(x)) && !(Math.Abs(VectorMath.Erf(x)) > 1)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sigmoid_stays_within_its_range_and_mirrors_itself() =>
        Prop.ForAll<double>(x => double.IsNaN(x)
            || (VectorMath.Sigmoid(x) is >= 0 and <= 1 && Math.Abs(VectorMath.Sigmoid(x) + VectorMath.Sigmoid(-x) - 1) < 1e-15)).QuickCheckThrowOnFailure();

    [Fact]
    public void Softplus_of_both_signs_differ_by_the_argument() =>
        Prop.ForAll<double>(x => !double.IsFinite(x) || Near(VectorMath.Softplus(x), x + VectorMath.Softplus(-x))).QuickCheckThrowOnFailure();

    [Fact]
    public void Logarithm_undoes_the_exponential() =>
        Prop.ForAll<double>(x => !(Math.Abs(x) < 700) || Near(x, VectorMath.Log(VectorMath.Exp(x)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Products_of_exponentials_are_exponentials_of_sums() =>
        Prop.ForAll<int, int>((a, b) =>
        {
            double x = a % 300 / 7.0, y = b % 300 / 7.0, expected = VectorMath.Exp(x + y);
            return Math.Abs((VectorMath.Exp(x) * VectorMath.Exp(y)) - expected) <= 1e-13 * expected;
        }).QuickCheckThrowOnFailure();

    /// <summary>Steps of many units in the last place never go down, at the seams between reductions either.</summary>
    [Theory]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void Functions_rise(string name)
    {
        SingleFunction f = SingleFunction.Of(name);
        float before = float.NegativeInfinity;
        for (float x = name == "log" ? 0 : -110; x < 95; x += 1f / 512)
        {
            float y = f.Scalar(x);
            Assert.True(y >= before || Math.Abs(y - before) <= 2e-7f * Math.Abs(y), $"{name}({x:R}) = {y:R} after {before:R}");
            before = y;
        }
    }

    private static bool Near(double expected, double actual) => Math.Abs(actual - expected) <= 1e-14 * Math.Max(1, Math.Abs(expected));
}
