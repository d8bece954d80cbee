using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Emitted;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Blocks;

/// <summary>Emitted networks of blocks against sums done by hand, and their parameters by name.</summary>
public sealed class BlockNetworkTests
{
    private const string Source = """
        [Block, Dense(2), Tanh, Dense(3)]
        public sealed class Cell;

        [Block, Dense(2)]
        public sealed class Two;

        [Block, Tanh]
        public sealed class Squash;

        [Network(Precision = Precision.Double), Input(3), Residual<Cell>]
        [MeanSquaredError, Sgd(0.1)]
        public partial class Shortcut;

        [Network(Precision = Precision.Double), Input(3), Parallel<Two, Squash>, Dense(1)]
        [MeanSquaredError, Sgd(0.1)]
        public partial class Joined;

        [Network(Precision = Precision.Double), Input(3), Parallel<Squash, Cell>(Merge = Merge.Multiply, Name = "gate")]
        [MeanSquaredError, Sgd(0.1)]
        public partial class Gate;

        [Network, Input(3), Repeat<Cell>(2), Parallel<Two, Two>]
        [MeanSquaredError, Sgd(0.1)]
        public partial class Named;

        [Network, Input(2, 1, 2), Parallel<Squash, Squash>, Flatten, Dense(1)]
        public partial class Channels;
        """;

    private static readonly Lazy<EmittedAssembly> Compiled = new(() => EmittedAssembly.Compile(Source));

    private static readonly double[] X = [0.5, -1, 2];

    private static readonly double[] W1 = [1, 0.5, -0.25, -1, 0.75, 0.5], B1 = [0.1, -0.2], W2 = [0.5, 1, -0.5, 0.25, 1, -1], B2 = [0.3, 0, -0.1];

    [Fact]
    public void A_shortcut_adds_what_it_leads_around()
    {
        ITestNetwork network = WithCell("Shortcut", "residual1");
        double[] expected = [.. X.Zip(Cell(X), (x, y) => x + y)];
        Closeness.Elements(expected, network.Predict(X), "prediction", 1e-12);
    }

    /// <summary>dL/dx reaches the first layer through the block alone, here by the chain rule written out.</summary>
    [Fact]
    public void Gradients_of_a_shortcut_are_those_of_the_chain_rule()
    {
        ITestNetwork network = WithCell("Shortcut", "residual1");
        ITestTrainer trainer = network.Train();
        double[] target = [0, 1, -1];
        trainer.ComputeGradients(X, target);
        double[] dy = [.. network.Predict(X).Zip(target, (y, t) => 2 * (y - t) / 3)];
        double[] hidden = Hidden(X);
        Closeness.Elements([.. dy.SelectMany(d => hidden.Select(h => d * h))], trainer.GetGradient("residual1.dense2.weight", 6), "second weight", 1e-12);
        double[] dz = [.. hidden.Select((h, i) => (1 - (h * h)) * dy.Select((d, j) => d * W2[(2 * j) + i]).Sum())];
        Closeness.Elements([.. dz.SelectMany(d => X.Select(x => d * x))], trainer.GetGradient("residual1.dense1.weight", 6), "first weight", 1e-12);
    }

    [Fact]
    public void Concat_puts_the_second_branch_behind_the_first()
    {
        ITestNetwork network = Compiled.Value.Network("Joined");
        network.SetParameter("parallel1.1.dense1.weight", W1);
        network.SetParameter("parallel1.1.dense1.bias", B1);
        network.SetParameter("dense1.weight", 1, 10, 100, 1000, 10000);
        network.SetParameter("dense1.bias", 0);
        double[] joined = [.. Affine(W1, B1, X), .. X.Select(Math.Tanh)];
        Closeness.Elements([joined.Select((value, i) => value * Math.Pow(10, i)).Sum()], network.Predict(X), "prediction", 1e-12);

        ITestTrainer trainer = network.Train();
        trainer.ComputeGradients(X, new double[] { 0 });
        double dy = 2 * network.Predict(X)[0];
        Closeness.Elements([dy, 10 * dy], trainer.GetGradient("parallel1.1.dense1.bias", 2), "bias of the branch", 1e-12);
    }

    [Fact]
    public void Multiply_is_a_gate_with_the_product_rule()
    {
        ITestNetwork network = WithCell("Gate", "gate.2");
        double[] factor = [.. X.Select(Math.Tanh)];
        Closeness.Elements([.. factor.Zip(Cell(X), (a, b) => a * b)], network.Predict(X), "prediction", 1e-12);

        ITestTrainer trainer = network.Train();
        trainer.ComputeGradients(X, new double[] { 0, 0, 0 });
        double[] expected = [.. network.Predict(X).Zip(factor, (y, a) => 2 * y / 3 * a)];
        Closeness.Elements(expected, trainer.GetGradient("gate.2.dense2.bias", 3), "bias of the branch", 1e-12);
    }

    [Fact]
    public void Channels_of_images_are_joined_as_they_lie()
    {
        ITestNetwork network = Compiled.Value.Network("Channels");
        network.SetParameter("dense1.weight", 1, 10, 100, 1000, 1, 10, 100, 1000);
        network.SetParameter("dense1.bias", 0);
        double[] image = [0.1, 0.2, 0.3, 0.4];
        double expected = 2 * image.Select((value, i) => Math.Tanh(value) * Math.Pow(10, i)).Sum();
        Closeness.Elements([expected], network.Predict(image), "prediction", 1e-5);
    }

    [Fact]
    public void Files_bear_the_names_of_PyTorch_modules()
    {
        ITestNetwork network = Compiled.Value.Network("Named", 7);
        MemoryStream stream = new();
        network.Save(stream);
        string header = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        foreach (string name in (string[])["repeat1.1.dense1.weight", "repeat1.2.dense2.bias", "parallel1.1.dense1.weight", "parallel1.2.dense1.bias"])
            Assert.Contains($"\"{name}\"", header, StringComparison.Ordinal);
        stream.Position = 0;
        Assert.Equal(network.Predict(X), network.Load(stream).Predict(X));
    }

    [Fact]
    public void The_description_lists_the_layers_of_blocks()
    {
        NetworkDescription description = (NetworkDescription)Compiled.Value.Assembly.GetType("Joined")!.GetProperty("Description")!.GetValue(null)!;
        Assert.Equal(
            ["parallel1.1.dense1 Dense", "parallel1.2.tanh1 Tanh", "parallel1 Parallel", "dense1 Dense"],
            description.Layers.Select(layer => $"{layer.Name} {layer.Kind}"));
        Assert.Equal([5], description.Layers[2].OutputShape);
    }

    [Fact]
    public void A_network_learns_with_blocks_out_of_a_referenced_assembly()
    {
        using MemoryStream image = new();
        Assert.True(UserProject.Of("[Block, Dense(8), Tanh, Dense(2)] public sealed class Far;").Emit(image).Success);
        EmittedAssembly assembly = EmittedAssembly.Compile(UserProject
            .Of("[Network, Input(2), Residual<Far>, Dense(1), MeanSquaredError, Adam(0.02)] public partial class Near;")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray())));
        ITestTrainer trainer = assembly.Network("Near").Train();
        double[] inputs = [0, 0, 0, 1, 1, 0, 1, 1], targets = [0, 1, 1, 0];
        double first = trainer.Step(inputs, targets), last = first;
        for (int step = 0; step < 500; step++)
            last = trainer.Step(inputs, targets);
        Assert.True(last < 0.05 * first, $"{first} became {last}");
    }

    private static ITestNetwork WithCell(string network, string block)
    {
        ITestNetwork emitted = Compiled.Value.Network(network);
        emitted.SetParameter($"{block}.dense1.weight", W1);
        emitted.SetParameter($"{block}.dense1.bias", B1);
        emitted.SetParameter($"{block}.dense2.weight", W2);
        emitted.SetParameter($"{block}.dense2.bias", B2);
        return emitted;
    }

    private static double[] Cell(double[] x) => Affine(W2, B2, Hidden(x));

    private static double[] Hidden(double[] x) => [.. Affine(W1, B1, x).Select(Math.Tanh)];

    private static double[] Affine(double[] weight, double[] bias, double[] x) => [.. bias.Select((b, i) => b + x.Select((value, k) => value * weight[(i * x.Length) + k]).Sum())];
}
