using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>A few emitted files, chosen for reading: who changes what is emitted sees here what a user will see.</summary>
public class SnapshotTests
{
    private const string Kernels = "namespace NetGen.Runtime\n";

    /// <summary>Outline and members; the kernels are left out, of which a few widths of one network say enough.</summary>
    [Theory]
    [InlineData("Regression", "[Network, Input(4), Dense(3), Tanh, Dense(1), MeanSquaredError, Sgd(0.1)]")]
    [InlineData("Binary", "[Network, Input(2), Dense(1), Sigmoid, BinaryCrossEntropy, Momentum(0.1, Nesterov = true)]")]
    [InlineData("Classifier", "[Network, Input(5), Dense(17), ReLU, Dense(3), Softmax, CrossEntropy(LabelSmoothing = 0.1), AdamW(0.001)]")]
    [InlineData("InDouble", "[Network(Precision = Precision.Double), Input(3), Dense(2, UseBias = false), Linear, MeanSquaredError, AdaDelta]")]
    [InlineData("Penalties", "[Network, Input(3), Dense(2, L1 = 1e-3, L2 = 1e-4, Name = \"only\"), MeanSquaredError, RmsProp(0.01)]")]
    [InlineData("Digits", "[Network, Input(1, 28, 28), Flatten, Dense(128), ReLU, Dense(10), Softmax, CrossEntropy, Adam(0.001), Training(5, 64, Seed = 1)]")]
    [InlineData("Sequence", "[Network, Input(5, 3), Dense(4), ELU(0.5), Dense(2), LeakyReLU(0.1), Softmax]")]
    public void Outline_and_members_are_as_they_were_read(string name, string attributes)
    {
        string text = Emit(name, attributes);
        Golden.Verify(text[..text.IndexOf(Kernels, StringComparison.Ordinal)], name);
    }

    [Theory]
    [InlineData("Whole", "[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1)]")]
    [InlineData("InError", "[Network, Input(2, 2, 2), Dense(3)]")]
    [InlineData("Unread", "[Network, Input(2), Dense(Missing.Value)]")]
    public void Whole_file_is_as_it_was_read(string name, string attributes) => Golden.Verify(Emit(name, attributes), name);

    private static string Emit(string name, string attributes)
        => Assert.Single(GeneratorRun.Over($"namespace Snapshots;\n\n{attributes}\npublic sealed partial class {name};\n").Files).Value;
}
