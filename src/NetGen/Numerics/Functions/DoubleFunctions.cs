using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Bits = System.Runtime.Intrinsics.Vector128<long>;
using Lanes = System.Runtime.Intrinsics.Vector128;
using V = System.Runtime.Intrinsics.Vector128<double>;

namespace NetGen.Numerics;

// The one source of the double functions, repeated by the build like SingleFunctions, which explains the ideas.
internal static class DoubleFunctions128
{
    // ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact without FMA.
    private const double Log2E = 1.4426950408889634, Ln2High = 0.69314718036912382, Ln2Low = 1.9082149292705877e-10;

    // 1.5 · 2⁵²
    private const double Magic = 6755399441055744;

    private const long One = 0x3ff0000000000000, Half = 0x3fe0000000000000, RootHalf = 0x3fe6a09e667f3bcd;
    private const int FractionBits = 52;

    /// <summary>e^x: x = n·ln 2 + r, e^r by a polynomial of degree 12, times 2ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        x = Lanes.MaxNative(Lanes.Create(-746.0), Lanes.MinNative(Lanes.Create(710.0), x));
        V t = Lanes.FusedMultiplyAdd(x, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), x);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V p = Lanes.FusedMultiplyAdd(ExpPolynomial(r), r, Lanes.Create(1.0));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(1.0));
        return Scale(p, n, t);
    }

    /// <summary>e^x − 1 = 2·(2ⁿ⁻¹·(e^r − 1) + (2ⁿ⁻¹ − ½)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpMinusOne(V x)
    {
        V clamped = Lanes.MaxNative(Lanes.Create(-38.0), Lanes.MinNative(Lanes.Create(710.0), x));
        V t = Lanes.FusedMultiplyAdd(clamped, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), clamped);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V q = Lanes.FusedMultiplyAdd(ExpPolynomial(r) * r, r, r);
        V scale = (Lanes.Create(Half) + (t.AsInt64() << FractionBits)).AsDouble();
        V y = Lanes.FusedMultiplyAdd(q, scale, scale - Lanes.Create(0.5));
        return Lanes.ConditionalSelect(Lanes.LessThan(Lanes.Abs(x), Lanes.Create(5e-17)), x, y + y);
    }

    /// <summary>
    /// ln x: x = 2ᵏ·(1 + f), s = f / (2 + f), ln(1 + f) = f − f²/2 + s·(f²/2 + R(s²)); after fdlibm's e_log.c, with a polynomial of our own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log(V x)
    {
        V scaled = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(2.2250738585072014e-308)), x * Lanes.Create(18014398509481984.0), x);
        V bias = Lanes.ConditionalSelect(
            Lanes.LessThan(x, Lanes.Create(2.2250738585072014e-308)), Lanes.Create(4503599627371573.0), Lanes.Create(4503599627371519.0));
        Bits shifted = scaled.AsInt64() + Lanes.Create(One - RootHalf);
        V k = ((shifted >>> FractionBits) | Lanes.Create(0x4330000000000000)).AsDouble() - bias;
        V f = ((shifted & Lanes.Create(0x000fffffffffffff)) + Lanes.Create(RootHalf)).AsDouble() - Lanes.Create(1.0);
        V s = f / (f + Lanes.Create(2.0));
        V square = s * s;
        V p = Lanes.FusedMultiplyAdd(Lanes.Create(0.14795363896783342), square, Lanes.Create(0.15314110861881425));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.1818356188931756));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.2222219862189754));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.28571428741890553));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.3999999999941705));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.6666666666666734));
        V halfSquare = f * f * Lanes.Create(0.5);
        V rest = Lanes.FusedMultiplyAdd(k, Lanes.Create(Ln2Low), s * Lanes.FusedMultiplyAdd(p, square, halfSquare));
        V y = Lanes.FusedMultiplyAdd(k, Lanes.Create(Ln2High), f - (halfSquare - rest));
        y = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(double.PositiveInfinity)), y, x);
        y = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(0.0)), Lanes.Create(double.NaN), y);
        return Lanes.ConditionalSelect(Lanes.Equals(x, Lanes.Create(0.0)), Lanes.Create(double.NegativeInfinity), y);
    }

    /// <summary>tanh x = m / (m + 2) with m = e^2|x| − 1, and the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V u = Lanes.MinNative(Lanes.Create(38.2), Lanes.Abs(x + x));
        V t = Lanes.FusedMultiplyAdd(u, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), u);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V q = Lanes.FusedMultiplyAdd(ExpPolynomial(r) * r, r, r);
        V scale = (Lanes.Create(One) + (t.AsInt64() << FractionBits)).AsDouble();
        V m = Lanes.FusedMultiplyAdd(q, scale, scale - Lanes.Create(1.0));
        V y = m / (m + Lanes.Create(2.0));
        return ((x.AsInt64() & Lanes.Create(long.MinValue)) | y.AsInt64()).AsDouble();
    }

    /// <summary>1 / (1 + e^−x) = 2⁻ʰ / (2⁻ʰ + e^r·2ⁿ⁻ʰ) with h ≈ n / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        x = Lanes.MaxNative(Lanes.Create(-50.0), Lanes.MinNative(Lanes.Create(746.0), -x));
        V t = Lanes.FusedMultiplyAdd(x, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), x);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V p = Lanes.FusedMultiplyAdd(ExpPolynomial(r), r, Lanes.Create(1.0));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(1.0));
        Bits h = t.AsInt64() >>> 1;
        V left = (Lanes.Create(One) - (h << FractionBits)).AsDouble();
        V right = (Lanes.Create(One) + ((t.AsInt64() - h) << FractionBits)).AsDouble();
        return left / Lanes.FusedMultiplyAdd(p, right, left);
    }

    /// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + y), y = e^−|x|; ln(1 + y) = 2 artanh(t / 2), t = y / (1 + y / 2), an odd polynomial of degree 21.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus(V x)
    {
        V y = Exp(-Lanes.Abs(x));
        V t = y / Lanes.FusedMultiplyAdd(y, Lanes.Create(0.5), Lanes.Create(1.0));
        V square = t * t;
        V p = Lanes.FusedMultiplyAdd(Lanes.Create(8.113475156219255e-08), square, Lanes.Create(1.591133012016617e-07));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(9.235823378494979e-07));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(4.05915645417083e-06));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(1.8782414656475054e-05));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(8.87780479610126e-05));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.0004340278117305223));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.0022321428553134285));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.01250000000004872));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.08333333333333288));
        return Lanes.FusedMultiplyAdd(p * square, t, t) + Lanes.MaxNative(Lanes.Create(0.0), x);
    }

    // (e^r − 1 − r) / r² for |r| ≤ ½ ln 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomial(V r)
    {
        V p = Lanes.FusedMultiplyAdd(Lanes.Create(2.0945698790772685e-09), r, Lanes.Create(2.5111692193177422e-08));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(2.7557177650469707e-07));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(2.755723674681565e-06));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(2.4801587427721878e-05));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.00019841269893343654));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.001388888888884233));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.008333333333318935));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.04166666666666672));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.1666666666666668));
        return Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.5));
    }

    // p · 2ⁿ in two exact halves; t = n + Magic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Scale(V p, V n, V t)
    {
        if (Avx512F.VL.IsSupported)
            return HardwareScale.ByPowerOfTwo(p, n);
        Bits half = t.AsInt64() >>> 1;
        V first = (Lanes.Create(One) + (half << FractionBits)).AsDouble();
        V second = (Lanes.Create(One) + ((t.AsInt64() - half) << FractionBits)).AsDouble();
        return p * first * second;
    }
}
