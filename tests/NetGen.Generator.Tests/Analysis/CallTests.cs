using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>Calls to networks of other assemblies, and that a network is asked once however often it is called.</summary>
public sealed class CallTests
{
    private const string Library = """
        [Network, Input(4), Dense(2), MeanSquaredError, Sgd(0.1), EarlyStopping(3)] public partial class Net;
        [Network, Input(4), Dense(2), MeanSquaredError, Sgd(0.1), EarlyStopping(3, RestoreBest = false)] public partial class Last;
        """;

    private const string Calls = """
        class Use
        {
            void Run(Net net, Last last, Dataset a, Dataset b)
            {
                net.Predict(new float[5], new float[2]);
                new Net.Trainer(net).Fit(a, b);
                new Last.Trainer(last).Fit(a, b);
                new Net.Trainer(net).Step(new float[4], new float[2]);
            }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Networks_of_a_library_are_known_by_their_members(bool isCompiled)
    {
        Compilation library = GeneratorRun.Over(UserProject.Of(Library).WithAssemblyName("Library")).Output;
        MetadataReference reference = isCompiled ? MetadataReference.CreateFromImage(Image(library)) : library.ToMetadataReference();
        IEnumerable<Diagnostic> found = await Harness.Analysis.DiagnosticsAsync(UserProject.Of(Calls).AddReferences(reference));
        Assert.Equal(["NG8001 new float[5]", "NG8004 new Net.Trainer(net).Fit"], found.Select(Report.Of).Select(report => $"{report.Id} {report.Text}"));
    }

    /// <summary>Before the generator has run there are no members to be called.</summary>
    [Fact]
    public async Task Without_members_there_is_nothing_to_say() => Assert.Empty(await Harness.Analysis.DiagnosticsAsync(UserProject.Of(Library, Calls)));

    private static byte[] Image(Compilation library)
    {
        using MemoryStream image = new();
        Assert.True(library.Emit(image).Success);
        return image.ToArray();
    }
}
