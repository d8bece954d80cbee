using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Members;

/// <summary>A network in error has its members: whoever uses it sees the error of the network and no other.</summary>
public class ErrorMembersTests
{
    private const string User = """
        #nullable enable
        public static class User
        {
            public static int Use(float[] inputs, float[] outputs, int[] labels)
            {
                Broken network = new();
                network = new Broken(3L);
                network = Broken.Load("path");
                network = Broken.Load(System.IO.Stream.Null);
                network.Save("path");
                network.Save(System.IO.Stream.Null);
                network.CopyFrom(network.Clone());
                network.Predict(inputs, outputs);
                outputs[0] = network.Inspect(inputs)["dense1"].Values[0];
                network.GetParameter("dense1.weight", outputs);
                network.SetParameter("dense1.weight", inputs);
                Broken.Trainer trainer = new(network, new TrainerOptions { Seed = 3 });
                trainer.LearningRate = 0.1f;
                float loss = trainer.Step(inputs, outputs) + trainer.Step(inputs, labels) + trainer.ComputeGradients(inputs, outputs) + trainer.ComputeGradients(inputs, labels);
                trainer.GetGradient("dense1.weight", outputs);
                TrainingHistory history = trainer.Fit(Generic<Broken>.Data!);
                return network.Classify(inputs) + (inputs.Length / Broken.InputLength) + (outputs.Length % Broken.OutputLength) + (100 / Broken.ParameterCount) + Broken.Description.Layers.Count;
            }
        }
        public static class Generic<T> where T : class, INetwork<T>
        {
            public static Dataset? Data => null;
        }
        """;

    [Theory]
    [InlineData("[Network] public partial class Broken;")]
    [InlineData("[Network, Dense(3)] public partial class Broken;")]
    [InlineData("[Network, Input(1, 28, 28), Dense(3), CrossEntropy] public partial class Broken;")]
    [InlineData("[Network, Input(0), Dense(-3), Softmax, CrossEntropy, Adam(0.1)] public partial class Broken;")]
    [InlineData("[Network, Input(2), Input(2), Dense(3), Sgd(0.1), Sgd(0.1)] public partial class Broken;")]
    public void Only_the_network_is_at_fault(string network)
    {
        GeneratorRun run = GeneratorRun.Over(network, User);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void In_double_precision_too()
    {
        GeneratorRun run = GeneratorRun.Over(
            "[Network(Precision = Precision.Double)] public partial class Broken;",
            User.Replace("float[]", "double[]", StringComparison.Ordinal).Replace("float loss", "double loss", StringComparison.Ordinal));
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Whatever_runs_all_the_same_throws_what_is_wrong()
    {
        EmittedAssembly assembly = EmittedAssembly.Compile("[Network, Input(1, 28, 28), Dense(3)] public partial class Broken;");
        Exception error = Assert.ThrowsAny<Exception>(() => assembly.Network("Broken"));
        InvalidOperationException cause = Assert.IsType<InvalidOperationException>(error.GetBaseException());
        Assert.StartsWith("Broken: Dense(3) cannot take (1, 28, 28)", cause.Message, StringComparison.Ordinal);
    }
}
