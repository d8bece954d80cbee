using System.Globalization;
using FsCheck.Fluent;
using NetGen.Compiler.Emission;

namespace NetGen.Compiler.Tests.Emission;

public sealed class LiteralsTests
{
    private static readonly FsCheck.Gen<int> Patterns = Gen.Choose(int.MinValue, int.MaxValue);

    [Theory]
    [InlineData(0f, "0f")]
    [InlineData(-0f, "-0f")]
    [InlineData(1f, "1f")]
    [InlineData(0.1f, "0.1f")]
    [InlineData(-123.5f, "-123.5f")]
    [InlineData(1e-8f, "1e-8f")]
    [InlineData(1e20f, "1e20f")]
    [InlineData(16777216f, "16777216f")]
    [InlineData(float.Epsilon, "1e-45f")]
    [InlineData(float.MaxValue, "3.4028235e38f")]
    [InlineData(float.NaN, "float.NaN")]
    [InlineData(float.PositiveInfinity, "float.PositiveInfinity")]
    [InlineData(float.NegativeInfinity, "float.NegativeInfinity")]
    public void Floats_are_spelled_as_briefly_as_they_can_be(float value, string expected) => Assert.Equal(expected, Literals.Single(value));

    [Theory]
    [InlineData(0.1, "0.1d")]
    [InlineData(0.001, "0.001d")]
    [InlineData(0.0001, "0.0001d")]
    [InlineData(double.Epsilon, "5e-324d")]
    [InlineData(double.MaxValue, "1.7976931348623157e308d")]
    [InlineData(5e-324 * 4503599627370496, "2.2250738585072014e-308d")]
    [InlineData(9007199254740992, "9.007199254740992e15d")]
    [InlineData(double.NaN, "double.NaN")]
    public void Doubles_are_spelled_as_briefly_as_they_can_be(double value, string expected) => Assert.Equal(expected, Literals.Double(value));

    [Fact]
    public void A_number_takes_the_precision_of_the_network()
    {
        Assert.Equal("0.1f", Literals.Number(0.1, isDouble: false));
        Assert.Equal("0.1d", Literals.Number(0.1, isDouble: true));
    }

    /// <summary>
    /// Bit patterns reach every exponent, and powers of two, below which the gap is half as wide. This host's own shortest form is the
    /// oracle for the digits where it reads back at all: 2^-958 does not.
    /// </summary>
    [Fact]
    public void Every_float_reads_back_as_the_same_bits_with_the_fewest_digits() =>
        Check(Patterns, bits =>
        {
            foreach (int pattern in new[] { bits, bits & int.MinValue | bits & 0x7F800000, -bits })
            {
                float value = BitConverter.Int32BitsToSingle(pattern);
                if (!float.IsFinite(value))
                    continue;
                string text = Literals.Single(value)[..^1];
                Assert.Equal(pattern, BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)));
                string own = value.ToString("R", CultureInfo.InvariantCulture);
                if (float.Parse(own, CultureInfo.InvariantCulture) == value)
                    Assert.Equal(Digits(own), Digits(text));
            }
        });

    [Fact]
    public void Every_double_reads_back_as_the_same_bits_with_the_fewest_digits() =>
        Check(Patterns.SelectMany(_ => Patterns, (high, low) => ((long)high << 32) ^ low), bits =>
        {
            foreach (long pattern in new[] { bits, bits & 0x7FF0000000000000, -bits })
            {
                double value = BitConverter.Int64BitsToDouble(pattern);
                if (!double.IsFinite(value))
                    continue;
                string text = Literals.Double(value)[..^1];
                Assert.Equal(pattern, BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)));
                string own = value.ToString("R", CultureInfo.InvariantCulture);
                if (double.Parse(own, CultureInfo.InvariantCulture) == value)
                    Assert.Equal(Digits(own), Digits(text));
            }
        });

    [Fact]
    public void Text_is_printable_ASCII() =>
        Assert.Equal("\"a\\\"b\\\\c\\u000a\\u00e9\\ud83d\\ude00\"", Literals.Text("a\"b\\c\né😀"));

    [Theory]
    [InlineData("Tiny", "Tiny")]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("@class", "@class")]
    public void Names_that_are_words_of_the_language_are_escaped(string name, string expected) => Assert.Equal(expected, Names.Identifier(name));

    private static void Check<T>(FsCheck.Gen<T> generator, Action<T> property) =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(generator.ToArbitrary(), property));

    private static string Digits(string text)
    {
        int exponent = text.IndexOfAny(['e', 'E']);
        string digits = string.Concat((exponent < 0 ? text : text[..exponent]).Where(char.IsAsciiDigit)).Trim('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
