using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>The functions of float on all of its values: some minutes, so only with <c>NETGEN_LONG=1</c>. The other tests sample.</summary>
public sealed class EveryFloatTests
{
    private const double MostUlps = 4;
    private const int Blocks = 1 << 12, BlockLength = 1 << 20;

    [LongTheory]
    [InlineData("exp")]
    [InlineData("expm1")]
    [InlineData("log")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    [InlineData("softplus")]
    [InlineData("erf")]
    public void No_float_is_off_by_more_than_4_ulps(string name)
    {
        SingleFunction function = SingleFunction.Of(name);
        Func<double, double> reference = Reference(name);
        double worst = 0;
        Lock joining = new();
        Parallel.For(0, Blocks, block =>
        {
            double worstOfBlock = Worst(function, reference, block);
            lock (joining)
                worst = Math.Max(worst, worstOfBlock);
        });
        Assert.True(worst <= MostUlps, $"{name} is off by {worst:F3} ULP somewhere");
        Assert.True(worst > 0.5, $"{name} cannot be nearer than half an ULP everywhere");
    }

    private static double Worst(SingleFunction function, Func<double, double> reference, int block)
    {
        double worst = 0;
        for (int i = 0; i < BlockLength; i += Vector512<float>.Count)
        {
            Vector512<float> x = (Vector512.Create(unchecked((uint)((block * BlockLength) + i))) + Vector512<uint>.Indices).AsSingle();
            Vector512<float> fused = function.In512(x);
            Vector128<float> unfused = function.Unfused128(x.GetLower().GetLower());
            for (int lane = 0; lane < Vector512<float>.Count; lane++)
            {
                double exact = reference(x[lane]);
                worst = Math.Max(worst, Ulps(fused[lane], exact, x[lane]));
                if (lane < Vector128<float>.Count)
                    worst = Math.Max(worst, Ulps(unfused[lane], exact, x[lane]));
            }
        }

        return worst;
    }

    /// <summary>The distance in units in the last place that a float of the exact value's size has.</summary>
    private static double Ulps(float y, double exact, float x)
    {
        const double LeastNotRepresentable = 3.4028235677973366e38;
        if (double.IsNaN(exact) || Math.Abs(exact) >= LeastNotRepresentable || float.IsInfinity(y))
        {
            Assert.True(y.Equals((float)exact) || Math.Abs(exact) > 0.9999995 * LeastNotRepresentable, $"f({x:R}) is {y:R}, exactly {exact:R}");
            return 0;
        }

        int exponent = Math.Max((int)((BitConverter.DoubleToInt64Bits(exact) >> 52) & 0x7ff) - 1023, -126);
        return Math.Abs(y - exact) / BitConverter.Int64BitsToDouble((long)(exponent - 23 + 1023) << 52);
    }

    /// <summary>In double: its own errors are a billionth of a float's ULP. The library's double functions are proven against many digits elsewhere.</summary>
    private static Func<double, double> Reference(string name) => name switch
    {
        "exp" => Math.Exp,
        "expm1" => VectorMath.ExpMinusOne,
        "log" => Math.Log,
        "tanh" => Math.Tanh,
        "sigmoid" => x => 1 / (1 + Math.Exp(-x)),
        "softplus" => VectorMath.Softplus,
        "erf" => VectorMath.Erf,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no reference for this function."),
    };
}

/// <summary>A theory that takes minutes: skipped unless <c>NETGEN_LONG=1</c>.</summary>
internal sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("NETGEN_LONG") != "1")
            Skip = "Takes minutes; set NETGEN_LONG=1 to run it.";
    }
}
