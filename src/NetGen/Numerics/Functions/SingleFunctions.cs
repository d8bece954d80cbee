using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Bits = System.Runtime.Intrinsics.Vector128<int>;
using Lanes = System.Runtime.Intrinsics.Vector128;
using V = System.Runtime.Intrinsics.Vector128<float>;

namespace NetGen.Numerics;

// The one source of the float functions. The build repeats this file for 256 and 512 bits, for a scalar, and with unfused products
// (Functions.targets); it is written as direct calls, without wrappers, because inlined helpers use up the locals that the JIT tracks.
// In a clamp the constant stands first, so that NaN passes. Polynomials: coefficients.py.
internal static class SingleFunctions128
{
    // ln 2 in two parts; the first has 15 bits, so that its product with an exponent is exact without FMA.
    private const float Log2E = 1.44269504f, Ln2High = 0.693145752f, Ln2Low = 1.42860677e-6f, Ln2 = 0.693147182f;

    // 1.5 · 2²³: adding it rounds to an integer n, which then stands in the low bits, and 2⁻²³ · n in the bits of the sum.
    private const float Magic = 12582912f;

    private const int One = 0x3f800000, Half = 0x3f000000, FractionBits = 23;

    /// <summary>e^x: x = n·ln 2 + r, e^r by a polynomial of degree 6, times 2ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        x = Lanes.MaxNative(Lanes.Create(-104f), Lanes.MinNative(Lanes.Create(89f), x));
        V t = Lanes.FusedMultiplyAdd(x, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), x);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V p = Lanes.FusedMultiplyAdd(ExpPolynomial(r), r, Lanes.Create(1f));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(1f));
        return Scale(p, n, t);
    }

    /// <summary>e^x − 1 = 2·(2ⁿ⁻¹·(e^r − 1) + (2ⁿ⁻¹ − ½)), which stays finite up to the largest x and keeps every digit at n = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpMinusOne(V x)
    {
        V clamped = Lanes.MaxNative(Lanes.Create(-18f), Lanes.MinNative(Lanes.Create(89f), x));
        V t = Lanes.FusedMultiplyAdd(clamped, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), clamped);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V q = Lanes.FusedMultiplyAdd(ExpPolynomial(r) * r, r, r);
        V scale = (Lanes.Create(Half) + (t.AsInt32() << FractionBits)).AsSingle();
        V y = Lanes.FusedMultiplyAdd(q, scale, scale - Lanes.Create(0.5f));
        return Lanes.ConditionalSelect(Lanes.LessThan(Lanes.Abs(x), Lanes.Create(2e-8f)), x, y + y);
    }

    /// <summary>ln x: x = 2ᵏ·(1 + f) with 1 + f in [√½, √2), ln(1 + f) by a polynomial of degree 10.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log(V x)
    {
        V scaled = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(1.17549435e-38f)), x * Lanes.Create(33554432f), x);
        V bias = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(1.17549435e-38f)), Lanes.Create(8388760f), Lanes.Create(8388735f));
        Bits shifted = scaled.AsInt32() + Lanes.Create(One - 0x3f3504f3);
        V k = ((shifted >>> FractionBits) | Lanes.Create(0x4b000000)).AsSingle() - bias;
        V f = ((shifted & Lanes.Create(0x007fffff)) + Lanes.Create(0x3f3504f3)).AsSingle() - Lanes.Create(1f);
        V square = f * f;
        V p = Lanes.FusedMultiplyAdd(Lanes.Create(-0.0764098465f), f, Lanes.Create(0.127656817f));
        p = Lanes.FusedMultiplyAdd(p, f, Lanes.Create(-0.13159433f));
        p = Lanes.FusedMultiplyAdd(p, f, Lanes.Create(0.142009839f));
        p = Lanes.FusedMultiplyAdd(p, f, Lanes.Create(-0.166233346f));
        p = Lanes.FusedMultiplyAdd(p, f, Lanes.Create(0.200012609f));
        p = Lanes.FusedMultiplyAdd(p, f, Lanes.Create(-0.250008225f));
        p = Lanes.FusedMultiplyAdd(p, f, Lanes.Create(0.333333313f));
        V y = Lanes.FusedMultiplyAdd(k, Lanes.Create(Ln2Low), p * f * square);
        y = Lanes.FusedMultiplyAdd(square, Lanes.Create(-0.5f), y) + f;
        y = Lanes.FusedMultiplyAdd(k, Lanes.Create(Ln2High), y);
        y = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(float.PositiveInfinity)), y, x);
        y = Lanes.ConditionalSelect(Lanes.LessThan(x, Lanes.Create(0f)), Lanes.Create(float.NaN), y);
        return Lanes.ConditionalSelect(Lanes.Equals(x, Lanes.Create(0f)), Lanes.Create(float.NegativeInfinity), y);
    }

    /// <summary>tanh x = m / (m + 2) with m = e^2|x| − 1, and the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V u = Lanes.MinNative(Lanes.Create(18.2f), Lanes.Abs(x + x));
        V t = Lanes.FusedMultiplyAdd(u, Lanes.Create(Log2E), Lanes.Create(Magic));
        V r = Lanes.FusedMultiplyAdd(t - Lanes.Create(Magic), Lanes.Create(-Ln2), u);
        V q = Lanes.FusedMultiplyAdd(ExpPolynomial(r) * r, r, r);
        V scale = (Lanes.Create(One) + (t.AsInt32() << FractionBits)).AsSingle();
        V m = Lanes.FusedMultiplyAdd(q, scale, scale - Lanes.Create(1f));
        V y = m / (m + Lanes.Create(2f));
        return ((x.AsInt32() & Lanes.Create(int.MinValue)) | y.AsInt32()).AsSingle();
    }

    /// <summary>1 / (1 + e^−x) = 2⁻ʰ / (2⁻ʰ + e^r·2ⁿ⁻ʰ) with h ≈ n / 2: nothing overflows, and tiny results keep their digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        x = Lanes.MaxNative(Lanes.Create(-30f), Lanes.MinNative(Lanes.Create(104f), -x));
        V t = Lanes.FusedMultiplyAdd(x, Lanes.Create(Log2E), Lanes.Create(Magic));
        V n = t - Lanes.Create(Magic);
        V r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2High), x);
        r = Lanes.FusedMultiplyAdd(n, Lanes.Create(-Ln2Low), r);
        V p = Lanes.FusedMultiplyAdd(ExpPolynomial(r), r, Lanes.Create(1f));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(1f));
        Bits h = t.AsInt32() >>> 1;
        V left = (Lanes.Create(One) - (h << FractionBits)).AsSingle();
        V right = (Lanes.Create(One) + ((t.AsInt32() - h) << FractionBits)).AsSingle();
        return left / Lanes.FusedMultiplyAdd(p, right, left);
    }

    /// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + y), y = e^−|x|; ln(1 + y) = 2 artanh(t / 2), t = y / (1 + y / 2), an odd polynomial of degree 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus(V x)
    {
        V y = Exp(-Lanes.Abs(x));
        V t = y / Lanes.FusedMultiplyAdd(y, Lanes.Create(0.5f), Lanes.Create(1f));
        V square = t * t;
        V p = Lanes.FusedMultiplyAdd(Lanes.Create(0.000547007425f), square, Lanes.Create(0.00218773633f));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.0125066992f));
        p = Lanes.FusedMultiplyAdd(p, square, Lanes.Create(0.0833330229f));
        return Lanes.FusedMultiplyAdd(p * square, t, t) + Lanes.MaxNative(Lanes.Create(0f), x);
    }

    // (e^r − 1 − r) / r² for |r| ≤ ½ ln 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomial(V r)
    {
        V p = Lanes.FusedMultiplyAdd(Lanes.Create(0.00138419762f), r, Lanes.Create(0.00836769864f));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.0416677147f));
        p = Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.166665345f));
        return Lanes.FusedMultiplyAdd(p, r, Lanes.Create(0.49999997f));
    }

    // p · 2ⁿ in two exact halves, so that it runs into subnormals and infinity as it should; t = n + Magic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Scale(V p, V n, V t)
    {
        if (Avx512F.VL.IsSupported)
            return HardwareScale.ByPowerOfTwo(p, n);
        Bits half = t.AsInt32() >>> 1;
        V first = (Lanes.Create(One) + (half << FractionBits)).AsSingle();
        V second = (Lanes.Create(One) + ((t.AsInt32() - half) << FractionBits)).AsSingle();
        return p * first * second;
    }
}
