using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Bits = System.Runtime.Intrinsics.Vector128<int>;
using V = System.Runtime.Intrinsics.Vector128<float>;
using Width = System.Runtime.Intrinsics.Vector128;

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
        x = Width.MaxNative(Width.Create(-104f), Width.MinNative(Width.Create(89f), x));
        V t = Width.FusedMultiplyAdd(x, Width.Create(Log2E), Width.Create(Magic));
        V n = t - Width.Create(Magic);
        V r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2High), x);
        r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2Low), r);
        V p = Width.FusedMultiplyAdd(ExpPolynomial(r), r, Width.Create(1f));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(1f));
        return Scale(p, n, t);
    }

    /// <summary>e^x − 1 = 2·(2ⁿ⁻¹·(e^r − 1) + (2ⁿ⁻¹ − ½)), which stays finite up to the largest x and keeps every digit at n = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpMinusOne(V x)
    {
        V clamped = Width.MaxNative(Width.Create(-18f), Width.MinNative(Width.Create(89f), x));
        V t = Width.FusedMultiplyAdd(clamped, Width.Create(Log2E), Width.Create(Magic));
        V n = t - Width.Create(Magic);
        V r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2High), clamped);
        r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2Low), r);
        V q = Width.FusedMultiplyAdd(ExpPolynomial(r) * r, r, r);
        V scale = (Width.Create(Half) + (t.AsInt32() << FractionBits)).AsSingle();
        V y = Width.FusedMultiplyAdd(q, scale, scale - Width.Create(0.5f));
        return Width.ConditionalSelect(Width.LessThan(Width.Abs(x), Width.Create(2e-8f)), x, y + y);
    }

    /// <summary>ln x: x = 2ᵏ·(1 + f) with 1 + f in [√½, √2), ln(1 + f) by a polynomial of degree 10.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log(V x)
    {
        V scaled = Width.ConditionalSelect(Width.LessThan(x, Width.Create(1.17549435e-38f)), x * Width.Create(33554432f), x);
        V bias = Width.ConditionalSelect(Width.LessThan(x, Width.Create(1.17549435e-38f)), Width.Create(8388760f), Width.Create(8388735f));
        Bits shifted = scaled.AsInt32() + Width.Create(One - 0x3f3504f3);
        V k = ((shifted >>> FractionBits) | Width.Create(0x4b000000)).AsSingle() - bias;
        V f = ((shifted & Width.Create(0x007fffff)) + Width.Create(0x3f3504f3)).AsSingle() - Width.Create(1f);
        V square = f * f;
        V p = Width.FusedMultiplyAdd(Width.Create(-0.0764098465f), f, Width.Create(0.127656817f));
        p = Width.FusedMultiplyAdd(p, f, Width.Create(-0.13159433f));
        p = Width.FusedMultiplyAdd(p, f, Width.Create(0.142009839f));
        p = Width.FusedMultiplyAdd(p, f, Width.Create(-0.166233346f));
        p = Width.FusedMultiplyAdd(p, f, Width.Create(0.200012609f));
        p = Width.FusedMultiplyAdd(p, f, Width.Create(-0.250008225f));
        p = Width.FusedMultiplyAdd(p, f, Width.Create(0.333333313f));
        V y = Width.FusedMultiplyAdd(k, Width.Create(Ln2Low), p * f * square);
        y = Width.FusedMultiplyAdd(square, Width.Create(-0.5f), y) + f;
        y = Width.FusedMultiplyAdd(k, Width.Create(Ln2High), y);
        y = Width.ConditionalSelect(Width.LessThan(x, Width.Create(float.PositiveInfinity)), y, x);
        y = Width.ConditionalSelect(Width.LessThan(x, Width.Create(0f)), Width.Create(float.NaN), y);
        return Width.ConditionalSelect(Width.Equals(x, Width.Create(0f)), Width.Create(float.NegativeInfinity), y);
    }

    /// <summary>
    /// |x| = n·½ ln 2 + r, b = r·coth r (even, so a short polynomial of r²), e^2r = (b + r) / (b − r), and so
    /// tanh |x| = u / (u + (b − r)) with u = b·(2ⁿ − 1) / 2 + r·(2ⁿ + 1) / 2: what u errs cancels where tanh is flat. The sign of x.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        V a = Width.MinNative(Width.Create(9.1f), Width.Abs(x));
        V t = Width.FusedMultiplyAdd(a, Width.Create(2f * Log2E), Width.Create(Magic));
        V r = Width.FusedMultiplyAdd(t - Width.Create(Magic), Width.Create(-0.5f * Ln2), a);
        V square = r * r;
        V b = Width.FusedMultiplyAdd(Width.Create(-0.0221321192f), square, Width.Create(0.333332479f));
        b = Width.FusedMultiplyAdd(b, square, Width.Create(1f));
        V scale = (Width.Create(Half) + (t.AsInt32() << FractionBits)).AsSingle();
        V u = Width.FusedMultiplyAdd(b, scale - Width.Create(0.5f), r * (scale + Width.Create(0.5f)));
        V y = u / (u + (b - r));
        return ((x.AsInt32() & Width.Create(int.MinValue)) | y.AsInt32()).AsSingle();
    }

    /// <summary>1 / (1 + e^−x) = 2⁻ʰ / (2⁻ʰ + e^r·2ⁿ⁻ʰ) with h ≈ n / 2: nothing overflows, and tiny results keep their digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        x = Width.MaxNative(Width.Create(-30f), Width.MinNative(Width.Create(104f), -x));
        V t = Width.FusedMultiplyAdd(x, Width.Create(Log2E), Width.Create(Magic));
        V n = t - Width.Create(Magic);
        V r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2High), x);
        r = Width.FusedMultiplyAdd(n, Width.Create(-Ln2Low), r);
        V p = Width.FusedMultiplyAdd(ExpPolynomial(r), r, Width.Create(1f));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(1f));
        Bits h = t.AsInt32() >>> 1;
        V left = (Width.Create(One) - (h << FractionBits)).AsSingle();
        V right = (Width.Create(One) + ((t.AsInt32() - h) << FractionBits)).AsSingle();
        return left / Width.FusedMultiplyAdd(p, right, left);
    }

    /// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + y), y = e^−|x|; ln(1 + y) = 2 artanh(t / 2), t = y / (1 + y / 2), an odd polynomial of degree 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus(V x)
    {
        V y = Exp(-Width.Abs(x));
        V t = y / Width.FusedMultiplyAdd(y, Width.Create(0.5f), Width.Create(1f));
        V square = t * t;
        V p = Width.FusedMultiplyAdd(Width.Create(0.000547007425f), square, Width.Create(0.00218773633f));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.0125066992f));
        p = Width.FusedMultiplyAdd(p, square, Width.Create(0.0833330229f));
        return Width.FusedMultiplyAdd(p * square, t, t) + Width.MaxNative(Width.Create(0f), x);
    }

    /// <summary>erf x = 1 − e^(−u·q(u)) with u = |x| and the sign of x; q(u) = −ln(1 − erf u) / u is smooth and positive, a polynomial of degree 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf(V x)
    {
        V u = Width.MinNative(Width.Create(4f), Width.Abs(x));
        V p = Width.FusedMultiplyAdd(Width.Create(3.57995195e-05f), u, Width.Create(-0.000348098314f));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.0011692266f));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.000303374574f));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(-0.01937804f));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.102829039f));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(0.636615157f));
        p = Width.FusedMultiplyAdd(p, u, Width.Create(1.12837923f));
        V y = ExpMinusOne(-(u * p));
        return ((x.AsInt32() & Width.Create(int.MinValue)) | (y.AsInt32() & Width.Create(int.MaxValue))).AsSingle();
    }

    // (e^r − 1 − r) / r² for |r| ≤ ½ ln 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomial(V r)
    {
        V p = Width.FusedMultiplyAdd(Width.Create(0.00138419762f), r, Width.Create(0.00836769864f));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.0416677147f));
        p = Width.FusedMultiplyAdd(p, r, Width.Create(0.166665345f));
        return Width.FusedMultiplyAdd(p, r, Width.Create(0.49999997f));
    }

    // p · 2ⁿ in two exact halves, so that it runs into subnormals and infinity as it should; t = n + Magic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Scale(V p, V n, V t)
    {
        if (Avx512F.VL.IsSupported)
            return HardwareScale.ByPowerOfTwo(p, n);
        Bits half = t.AsInt32() >>> 1;
        V first = (Width.Create(One) + (half << FractionBits)).AsSingle();
        V second = (Width.Create(One) + ((t.AsInt32() - half) << FractionBits)).AsSingle();
        return p * first * second;
    }
}
