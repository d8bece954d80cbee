using System.Numerics;

namespace NetGen.Tests.Numerics.Exact;

/// <summary>mantissa · 2^exponent, rounded to 320 bits after every operation: what the functions are measured against.</summary>
internal readonly record struct BigFloat
{
    private const int Precision = 320;

    private readonly BigInteger _mantissa;
    private readonly int _exponent;

    private BigFloat(BigInteger mantissa, int exponent)
    {
        int surplus = (int)mantissa.GetBitLength() - Precision;
        _mantissa = surplus > 0 ? mantissa >> surplus : mantissa;
        _exponent = surplus > 0 ? exponent + surplus : exponent;
    }

    public static BigFloat Zero => default;

    public static BigFloat One => 1;

    public bool IsZero => _mantissa.IsZero;

    /// <summary>⌊log₂ |x|⌋.</summary>
    public int Magnitude => (int)BigInteger.Abs(_mantissa).GetBitLength() - 1 + _exponent;

    public static implicit operator BigFloat(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int field = (int)((bits >> 52) & 0x7ff);
        long fraction = (bits & 0xfffffffffffff) | (field == 0 ? 0 : 1L << 52);
        return new(bits < 0 ? -fraction : fraction, Math.Max(field, 1) - 1075);
    }

    public static BigFloat operator -(BigFloat a) => new(-a._mantissa, a._exponent);

    public static BigFloat operator +(BigFloat a, BigFloat b)
    {
        if (a.IsZero || b.IsZero)
            return a.IsZero ? b : a;
        if (a.Magnitude < b.Magnitude)
            (a, b) = (b, a);
        if (a.Magnitude - b.Magnitude > Precision + 8)
            return a;
        int exponent = Math.Min(a._exponent, b._exponent);
        return new((a._mantissa << (a._exponent - exponent)) + (b._mantissa << (b._exponent - exponent)), exponent);
    }

    public static BigFloat operator -(BigFloat a, BigFloat b) => a + -b;

    public static BigFloat operator *(BigFloat a, BigFloat b) => new(a._mantissa * b._mantissa, a._exponent + b._exponent);

    public static BigFloat operator /(BigFloat a, BigFloat b)
    {
        int shift = Math.Max(0, Precision + 2 + (int)b._mantissa.GetBitLength() - (int)a._mantissa.GetBitLength());
        return new((a._mantissa << shift) / b._mantissa, a._exponent - shift - b._exponent);
    }

    public static BigFloat Abs(BigFloat a) => new(BigInteger.Abs(a._mantissa), a._exponent);

    /// <summary>x · 2^power.</summary>
    public BigFloat Scale(int power) => IsZero ? this : new(_mantissa, _exponent + power);

    /// <summary>The nearest double, a little off in the subnormals.</summary>
    public double ToDouble()
    {
        int surplus = Math.Max(0, (int)BigInteger.Abs(_mantissa).GetBitLength() - 60);
        return Math.ScaleB((double)(long)(_mantissa >> surplus), _exponent + surplus);
    }
}
