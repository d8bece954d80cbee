using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted.Images;

/// <summary>What language.md promises of convolutions by tiles: how far they are off, and what becomes of values that are no numbers.</summary>
public sealed class TileAccuracyTests
{
    private const int Side = 8;

    private static readonly int[] Channels = [16, 50, 160];

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine([.. Channels.SelectMany(channels => new[]
    {
        Source("Plain", channels, ""),
        Source("Fast", channels, "(FastConvolution = true)"),
        Source("Exact", channels, "(Precision = Precision.Double)"),
    })]));

    public static TheoryData<string, int, double> Cases
    {
        get
        {
            TheoryData<string, int, double> cases = [];
            foreach (int channels in Channels)
            {
                cases.Add("Plain", channels, 2e-6);
                cases.Add("Fast", channels, 2e-5);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_error_stays_within_its_bound(string kind, int channels, double bound)
    {
        (ITestNetwork network, ITestNetwork exact) = Pair(kind, channels);
        double[] inputs = Draws.Normals(new Random(2), 3 * network.InputLength);
        double[] expected = exact.Predict(inputs), actual = network.Predict(inputs);
        double error = expected.Zip(actual, (a, b) => Math.Abs(a - b)).Max(), largest = expected.Max(Math.Abs);
        Assert.InRange(error, double.Epsilon, bound * largest);
    }

    [Fact]
    public void A_fast_convolution_is_another_one() =>
        Assert.NotEqual(Pair("Plain", 50).Network.Predict(Ramp(50)), Pair("Fast", 50).Network.Predict(Ramp(50)));

    [Theory]
    [InlineData("Plain", double.NaN)]
    [InlineData("Fast", double.NaN)]
    [InlineData("Plain", double.PositiveInfinity)]
    [InlineData("Fast", double.NegativeInfinity)]
    public void What_is_no_number_reaches_all_sums_that_see_it_and_none_beyond_its_tiles(string kind, double value)
    {
        ITestNetwork network = Pair(kind, 16).Network;
        double[] inputs = Ramp(16), clean = network.Predict(inputs);
        inputs[(3 * Side * Side) + Side + 1] = value; // row 1, pixel 1 of channel 3
        double[] spoilt = network.Predict(inputs);
        for (int i = 0; i < spoilt.Length; i++)
        {
            int row = i / Side % Side, pixel = i % Side;
            if (row <= 2 && pixel <= 2)
                Assert.False(double.IsFinite(spoilt[i]), $"output {i} is {spoilt[i]:R}");
            else if (row >= 4 || pixel >= 4)
                Assert.Equal(clean[i], spoilt[i]);
        }
    }

    private static (ITestNetwork Network, ITestNetwork Exact) Pair(string kind, int channels)
    {
        ITestNetwork network = Emitted.Value.Network(kind + channels), exact = Emitted.Value.Network("Exact" + channels);
        exact.SetParameter("conv2d1.weight", network.GetParameter("conv2d1.weight", channels * channels * 9));
        exact.SetParameter("conv2d1.bias", network.GetParameter("conv2d1.bias", channels));
        return (network, exact);
    }

    private static double[] Ramp(int channels) => [.. Enumerable.Range(0, channels * Side * Side).Select(i => Math.Sin(i))];

    private static string Source(string kind, int channels, string options) =>
        $"[Network{options}, Input({channels}, {Side}, {Side}), Conv2D({channels}, 3, Padding = Pad.Same)] public sealed partial class {kind}{channels};";
}
