using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>"Fix all" of arrays in loops; single ones stand with the cases of NG8002.</summary>
public sealed class HoistAllocationTests
{
    private const string Network = "[Network, Input(2), Dense(1)] internal partial class Net;\n";

    private const string Source = Network + """
        class A
        {
            float _total;

            float Run(Net net, float[] values)
            {
                for (int i = 0; i < 3; i++)
                {
                    // what comes out
                    float[] first = new float[1];
                    float[] second = new float[1];
                    net.Predict(values, first);
                    net.Predict(new float[] { 1, 2 }, second);
                    _total += first[0] + second[0];
                }

                foreach (float value in values)
                {
                    float[] first = new float[1];
                    net.Predict([value, 1], first);
                    _total += first[0];
                }

                return _total;
            }
        }

        """;

    private const string Other = """
        class B { void Run(Net net, float[] values) { while (values[0] > 0) { float[] o = new float[1]; net.Predict(values, o); values[0] -= o[0]; } } }
        """;

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public async Task All_at_once(FixAllScope scope)
    {
        string[] files = await Fixing.AllAsync(new HoistAllocation(), [Source, Other], scope);
        Assert.Equal(
            Network + """
            class A
            {
                float _total;

                float Run(Net net, float[] values)
                {
                    float[] first2 = new float[1];
                    float[] second = new float[1];
                    for (int i = 0; i < 3; i++)
                    {
                        // what comes out
                        net.Predict(values, first2);
                        net.Predict([1, 2], second);
                        _total += first2[0] + second[0];
                    }

                    float[] first3 = new float[1];
                    foreach (float value in values)
                    {
                        net.Predict([value, 1], first3);
                        _total += first3[0];
                    }

                    return _total;
                }
            }

            """,
            files[0]);
        Assert.Equal(
            scope == FixAllScope.Document
                ? Other
                : "class B { void Run(Net net, float[] values) { float[] o = new float[1]; while (values[0] > 0) { net.Predict(values, o); values[0] -= o[0]; } } }",
            files[1]);
        Assert.DoesNotContain(await Harness.Analysis.OfAsync(files), report => report.Id == "NG8002" && scope == FixAllScope.Project);
        EmittedAssembly.CompileForThisMachine(files);
    }

    /// <summary>Where the loop is no statement of a block, there is no place before it.</summary>
    [Fact]
    public async Task Nothing_is_offered_where_there_is_no_place()
    {
        const string Loop = "class A { void Run(Net net, float[] x) { if (x[0] > 0) while (x[1] > 0) { float[] o = new float[1]; net.Predict(x, o); x[1] -= o[0]; } } }";
        Microsoft.CodeAnalysis.Diagnostic found = Assert.Single(await Harness.Analysis.DiagnosticsAsync(GeneratorRun.Over(Network + Loop).Output));
        Assert.Equal("NG8002", found.Id);
        Assert.Empty(found.AdditionalLocations);
    }
}
