using System.Globalization;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>The emitted text depends on the declaration alone.</summary>
public class SameTextTests
{
    private static readonly IReadOnlyDictionary<string, string> Expected = GeneratorRun.Over([.. SampleSources.All]).Files;

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void In_any_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(name);
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(Expected, GeneratorRun.Over([.. SampleSources.All]).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void With_any_line_ending(string lineEnd)
    {
        string[] sources = [.. SampleSources.All.Select(source => source.ReplaceLineEndings(lineEnd))];
        IReadOnlyDictionary<string, string> files = GeneratorRun.Over(sources).Files;
        Assert.Equal(Expected, files);
        Assert.All(files.Values, text => Assert.DoesNotContain('\r', text));
    }

    /// <summary>A part that bears no layers may stand in a file before or after the part that does.</summary>
    [Fact]
    public void With_the_parts_of_a_class_in_any_order()
    {
        const string Head = "[Network, Input(2), MeanSquaredError, Sgd(0.1)] public partial class Split;";
        const string Layers = "[Dense(3), Tanh, Dense(1)] partial class Split { }";
        Assert.Equal(GeneratorRun.Over(Head, Layers).Files, GeneratorRun.Over(Layers, Head).Files);
    }

    /// <summary>Where the runtime was told to do without cultures, one that writes numbers alike takes the place.</summary>
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            return culture;
        }
    }
}
