using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>An element's result must not depend on the width that computed it: tails and instruction sets would differ.</summary>
public class VectorMathWidthTests
{
    private const int Vectors = 4000;

    [Theory]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void Float_widths_agree_to_the_bit(string name)
    {
        SingleFunction f = SingleFunction.Of(name);
        Random random = new(11);
        float[] x = new float[16];
        for (int round = 0; round < Vectors; round++)
        {
            FillBits(random, round, x);
            Vector512<float> wide = Vector512.Create<float>(x);
            Vector512<float> y = f.In512(wide);
            Equal(y, Vector512.Create(f.In256(wide.GetLower()), f.In256(wide.GetUpper())), name);
            Equal(y, ByQuarters(wide, f.In128), name);
            Equal(y, Vector512.Create<float>(Array.ConvertAll(x, v => f.Scalar(v))), name);
            Equal(ByQuarters(wide, f.Unfused128), Vector512.Create<float>(Array.ConvertAll(x, v => f.UnfusedScalar(v))), name);
        }
    }

    [Theory]
    [MemberData(nameof(DoubleFunction.Names), MemberType = typeof(DoubleFunction))]
    public void Double_widths_agree_to_the_bit(string name)
    {
        DoubleFunction f = DoubleFunction.Of(name);
        Random random = new(12);
        double[] x = new double[8];
        for (int round = 0; round < Vectors; round++)
        {
            FillBits(random, round, x);
            Vector512<double> wide = Vector512.Create<double>(x);
            Vector512<double> y = f.In512(wide);
            Equal(y, Vector512.Create(f.In256(wide.GetLower()), f.In256(wide.GetUpper())), name);
            Equal(y, ByQuarters(wide, f.In128), name);
            Equal(y, Vector512.Create<double>(Array.ConvertAll(x, v => f.Scalar(v))), name);
            Equal(ByQuarters(wide, f.Unfused128), Vector512.Create<double>(Array.ConvertAll(x, v => f.UnfusedScalar(v))), name);
        }
    }

    [Fact]
    public void Without_fused_hardware_the_unfused_text_runs()
    {
        Random random = new(13);
        for (int i = 0; i < 1000; i++)
        {
            float a = random.NextSingle(), b = random.NextSingle(), c = random.NextSingle();
            float expected = VectorMath.HasFusedMultiplyAdd ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c;
            Assert.Equal(expected, VectorMath.MultiplyAdd(a, b, c));
            Assert.Equal(Vector128.Create(expected), VectorMath.MultiplyAdd(Vector128.Create(a), Vector128.Create(b), Vector128.Create(c)));
            Assert.Equal(Vector256.Create(expected), VectorMath.MultiplyAdd(Vector256.Create(a), Vector256.Create(b), Vector256.Create(c)));
            Assert.Equal(Vector512.Create(expected), VectorMath.MultiplyAdd(Vector512.Create(a), Vector512.Create(b), Vector512.Create(c)));
        }
    }

    // Every third vector holds arbitrary bits: NaN, infinities and subnormals among them.
    private static void FillBits<T>(Random random, int round, T[] x)
        where T : unmanaged
    {
        random.NextBytes(MemoryMarshal.AsBytes(x.AsSpan()));
        if (round % 3 == 0)
            return;
        double reach = round % 3 == 1 ? 3 : 120;
        for (int i = 0; i < x.Length; i++)
            x[i] = (T)Convert.ChangeType((random.NextDouble() - 0.5) * 2 * reach, typeof(T), null);
    }

    private static Vector512<T> ByQuarters<T>(Vector512<T> x, Func<Vector128<T>, Vector128<T>> f) => Vector512.Create(
        Vector256.Create(f(x.GetLower().GetLower()), f(x.GetLower().GetUpper())), Vector256.Create(f(x.GetUpper().GetLower()), f(x.GetUpper().GetUpper())));

    // NaNs count as equal whatever their payload.
    private static void Equal<T>(Vector512<T> expected, Vector512<T> actual, string name)
    {
        Vector512<T> bothNaN = ~Vector512.Equals(expected, expected) & ~Vector512.Equals(actual, actual);
        Assert.True(Vector512.EqualsAll((bothNaN | Vector512.Equals(expected.AsByte(), actual.AsByte()).As<byte, T>()).AsByte(), Vector512<byte>.AllBitsSet), $"{name}: {expected} against {actual}");
    }
}
