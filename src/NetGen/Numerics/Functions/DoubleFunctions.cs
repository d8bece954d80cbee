using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Bits = System.Runtime.Intrinsics.Vector128<long>;
using V = System.Runtime.Intrinsics.Vector128<double>;
using Width = System.Runtime.Intrinsics.Vector128;

namespace NetGen.Numerics;

// The one source of the double functions, repeated by the build like SingleFunctions, which explains the ideas.
internal static class DoubleFunctions128
{
    // ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact without FMA.
    private const double Log2E = 1.4426950408889634, Ln2 = 0.69314718055994531, Ln2High = 0.69314718036912382, Ln2Low = 1.9082149292705877e-10;

    // 1.5 · 2⁵²
    private const double Magic = 6755399441055744;

    private const long One = 0x3ff0000000000000, Half = 0x3fe0000000000000, RootHalf = 0x3fe6a09e667f3bcd;
    private const int FractionBits = 52;

    /// <summary>e^x: x = n·ln 2 + r, e^r by a polynomial of degree 12, times 2ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        x = Width.MaxNative(Width.Create(-746.0), Width.MinNative(Width.Create(710.0), x));
        V t = Width.FusedMultiplyAdd(x, Width.Create(Log2E), Width.Create(Magic));
        V n = t - Width.Create(Magic);
        V r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2High), x);
        r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2Low), r);
        V p = Width.FusedMultiplyAdd(ExpPolynomial(r), r, Width.Create(1.0));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(1.0));
        return Scale(p, n, t);
    }

    /// <summary>e^x − 1 = 2·(2ⁿ⁻¹·(e^r − 1) + (2ⁿ⁻¹ − ½)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpMinusOne(V x)
    {
        V clamped = Width.MaxNative(Width.Create(-38.0), Width.MinNative(Width.Create(710.0), x));
        V t = Width.FusedMultiplyAdd(clamped, Width.Create(Log2E), Width.Create(Magic));
        V n = t - Width.Create(Magic);
        V r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2High), clamped);
        r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2Low), r);
        V q = Width.FusedMultiplyAdd(ExpPolynomial(r) * r, r, r);
        V scale = (Width.Create(Half) + (t.AsInt64() << FractionBits)).AsDouble();
        V y = Width.FusedMultiplyAdd(q, scale, scale - Width.Create(0.5));
        return Width.ConditionalSelect(Width.LessThan(Width.Abs(x), Width.Create(5e-17)), x, y + y);
    }

    /// <summary>
    /// ln x: x = 2ᵏ·(1 + f), s = f / (2 + f), ln(1 + f) = f − f²/2 + s·(f²/2 + R(s²)); after fdlibm's e_log.c, with a polynomial of our own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log(V x)
    {
        V scaled = Width.ConditionalSelect(Width.LessThan(x, Width.Create(2.2250738585072014e-308)), x * Width.Create(18014398509481984.0), x);
        V bias = Width.ConditionalSelect(
            Width.LessThan(x, Width.Create(2.2250738585072014e-308)), Width.Create(4503599627371573.0), Width.Create(4503599627371519.0));
        Bits shifted = scaled.AsInt64() + Width.Create(One - RootHalf);
        V k = ((shifted >>> FractionBits) | Width.Create(0x4330000000000000)).AsDouble() - bias;
        V f = ((shifted & Width.Create(0x000fffffffffffff)) + Width.Create(RootHalf)).AsDouble() - Width.Create(1.0);
        V s = f / (f + Width.Create(2.0));
        V square = s * s;
        V p = Width.FusedMultiplyAdd(Width.Create(0.14795363896783342), square, Width.Create(0.15314110861881425));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.1818356188931756));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.2222219862189754));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.28571428741890553));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.3999999999941705));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.6666666666666734));
        V halfSquare = f * f * Width.Create(0.5);
        V rest = Width.FusedMultiplyAdd(k, Width.Create(Ln2Low), s * Width.FusedMultiplyAdd(p, square, halfSquare));
        V y = Width.FusedMultiplyAdd(k, Width.Create(Ln2High), f - (halfSquare - rest));
        y = Width.ConditionalSelect(Width.LessThan(x, Width.Create(double.PositiveInfinity)), y, x);
        y = Width.ConditionalSelect(Width.LessThan(x, Width.Create(0.0)), Width.Create(double.NaN), y);
        return Width.ConditionalSelect(Width.Equals(x, Width.Create(0.0)), Width.Create(double.NegativeInfinity), y);
    }

    /// <summary>|x| = n·½ ln 2 + r, b = r·coth r, tanh |x| = u / (u + (b − r)) with u = b·(2ⁿ − 1) / 2 + r·(2ⁿ + 1) / 2, as in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V a = Width.MinNative(Width.Create(19.1), Width.Abs(x));
        V t = Width.FusedMultiplyAdd(a, Width.Create(2.0 * Log2E), Width.Create(Magic));
        V r = Width.FusedMultiplyAdd(t - Width.Create(Magic), Width.Create(-0.5 * Ln2), a);
        V square = r * r;
        V b = Width.FusedMultiplyAdd(Width.Create(2.118366674921881e-05), square, Width.Create(-0.00021163371154026984));
        b = Width.FusedMultiplyAdd(b, square, Width.Create(0.0021164020175764202));
        b = Width.FusedMultiplyAdd(b, square, Width.Create(-0.022222222221567098));
        b = Width.FusedMultiplyAdd(b, square, Width.Create(0.3333333333333319));
        b = Width.FusedMultiplyAdd(b, square, Width.Create(1.0));
        V scale = (Width.Create(Half) + (t.AsInt64() << FractionBits)).AsDouble();
        V u = Width.FusedMultiplyAdd(b, scale - Width.Create(0.5), r * (scale + Width.Create(0.5)));
        V y = u / (u + (b - r));
        return ((x.AsInt64() & Width.Create(long.MinValue)) | y.AsInt64()).AsDouble();
    }

    /// <summary>1 / (1 + e^−x) = 2⁻ʰ / (2⁻ʰ + e^r·2ⁿ⁻ʰ) with h ≈ n / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        x = Width.MaxNative(Width.Create(-50.0), Width.MinNative(Width.Create(746.0), -x));
        V t = Width.FusedMultiplyAdd(x, Width.Create(Log2E), Width.Create(Magic));
        V n = t - Width.Create(Magic);
        V r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2High), x);
        r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2Low), r);
        V p = Width.FusedMultiplyAdd(ExpPolynomial(r), r, Width.Create(1.0));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(1.0));
        Bits h = t.AsInt64() >>> 1;
        V left = (Width.Create(One) - (h << FractionBits)).AsDouble();
        V right = (Width.Create(One) + ((t.AsInt64() - h) << FractionBits)).AsDouble();
        return left / Width.FusedMultiplyAdd(p, right, left);
    }

    /// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + y), y = e^−|x|; ln(1 + y) = 2 artanh(t / 2), t = y / (1 + y / 2), an odd polynomial of degree 21.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus(V x)
    {
        V y = Exp(-Width.Abs(x));
        V t = y / Width.FusedMultiplyAdd(y, Width.Create(0.5), Width.Create(1.0));
        V square = t * t;
        V p = Width.FusedMultiplyAdd(Width.Create(8.113475156219255e-08), square, Width.Create(1.591133012016617e-07));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(9.235823378494979e-07));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(4.05915645417083e-06));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(1.8782414656475054e-05));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(8.87780479610126e-05));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.0004340278117305223));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.0022321428553134285));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.01250000000004872));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.08333333333333288));
        return Width.FusedMultiplyAdd(p * square, t, t) + Width.MaxNative(Width.Create(0.0), x);
    }

    /// <summary>erf x = 1 − e^(−u·q(u)) with u = |x| and the sign of x, q a polynomial of degree 23.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf(V x)
    {
        V u = Width.MinNative(Width.Create(6.0), Width.Abs(x));
        V p = Width.FusedMultiplyAdd(Width.Create(-3.611237536831336e-15), u, Width.Create(1.623280677049391e-13));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-3.3813872378056323e-12));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(4.3228465883716024e-11));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-3.778528649604004e-10));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(2.371479855271599e-09));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-1.082428317133975e-08));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(3.476770448574231e-08));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-6.624896286483502e-08));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-1.0555721820626836e-08));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(5.685752588324051e-07));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-2.0342481958152937e-06));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(3.1295975251395494e-06));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(3.1727444271936373e-06));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-2.9577891150942842e-05));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(6.442173228136627e-05));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(2.5903950133483646e-05));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-0.0005901322503742933));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.0016962076273335197));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-0.0002091948470081522));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-0.019128446993811457));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.1027726033013576));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.6366197723675898));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(1.1283791670955126));
        V y = ExpMinusOne(-(u * p));
        return ((x.AsInt64() & Width.Create(long.MinValue)) | (y.AsInt64() & Width.Create(long.MaxValue))).AsDouble();
    }

    // (e^r − 1 − r) / r² for |r| ≤ ½ ln 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomial(V r)
    {
        V p = Width.FusedMultiplyAdd(Width.Create(2.0945698790772685e-09), r, Width.Create(2.5111692193177422e-08));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(2.7557177650469707e-07));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(2.755723674681565e-06));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(2.4801587427721878e-05));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.00019841269893343654));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.001388888888884233));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.008333333333318935));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.04166666666666672));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.1666666666666668));
        return Width.FusedMultiplyAdd(p, r, Width.Create(0.5));
    }

    // p · 2ⁿ in two exact halves; t = n + Magic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Scale(V p, V n, V t)
    {
        if (Avx512F.VL.IsSupported)
            return HardwareScale.ByPowerOfTwo(p, n);
        Bits half = t.AsInt64() >>> 1;
        V first = (Width.Create(One) + (half << FractionBits)).AsDouble();
        V second = (Width.Create(One) + ((t.AsInt64() - half) << FractionBits)).AsDouble();
        return p * first * second;
    }
}
