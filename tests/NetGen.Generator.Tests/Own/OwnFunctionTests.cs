using NetGen.Generator.Tests.Emitted;
using NetGen.Generator.Tests.Emitted.Widths;
using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Own;

/// <summary>An activation and a loss of a user's own in emitted code: against sums done by hand, the interpreter and differences.</summary>
[Trait("Category", MachineWidth.Category)]
public sealed class OwnFunctionTests
{
    private static readonly double[] X = [0.5, -1, 2], W = [1, 0.5, -0.25, -1, 0.75, 0.5], B = [0.1, -0.2], T = [1, -2];

    private static readonly Lazy<EmittedAssembly> Compiled = new(() => EmittedAssembly.CompileForThisMachine(OwnFunctions.Source, """
        [Network, Input(3), Dense(2), Activation<Swish>, Loss<LogCosh>, Sgd(0.1)] public partial class Single;
        [Network(Precision = Precision.Double), Input(3), Dense(2), Activation<Swish>, Loss<LogCosh>, Sgd(0.1)] public partial class Double;
        [Network, Input(7), Dense(17), Activation<Swish>, Dense(33), Activation<Swish>, Dense(5), Loss<LogCosh>, Adam(0.01)] public partial class SingleDeep;
        [Network(Precision = Precision.Double), Input(7), Dense(17), Activation<Swish>, Dense(33), Activation<Swish>, Dense(5), Loss<LogCosh>, Adam(0.01)]
        public partial class DoubleDeep;
        [Network(Precision = Precision.Double), Input(2, 5, 4), Conv2D(3, 2), Activation<Swish>, Flatten, Dense(2), Loss<LogCosh>, Sgd(0.1)] public partial class Image;
        [Block, Dense(5), Activation<Swish>] public sealed class Body;
        [Network(Precision = Precision.Double), Input(2, 5), Residual<Body>, Dense(1), Activation<Swish>, MeanSquaredError, Sgd(0.1)] public partial class Series;
        """));

    [Theory]
    [InlineData("Single", 1e-6)]
    [InlineData("Double", 1e-14)]
    public void Prediction_loss_and_gradients_are_what_the_formulas_say(string name, double tolerance)
    {
        ITestNetwork network = Compiled.Value.Network(name);
        network.SetParameter("dense1.weight", W);
        network.SetParameter("dense1.bias", B);
        double[] z = [B[0] + W[..3].Zip(X, (w, x) => w * x).Sum(), B[1] + W[3..].Zip(X, (w, x) => w * x).Sum()];
        double[] y = [.. z.Select(value => value * Sigmoid(1.5 * value))];
        Closeness.Elements(y, network.Predict(X), "prediction", tolerance);

        ITestTrainer trainer = network.Train();
        double loss = y.Zip(T, (a, t) => Math.Log(Math.Cosh(a - t))).Average();
        Closeness.Numbers(loss, trainer.ComputeGradients(X, T), "loss", tolerance);
        double[] dz = [.. z.Select((value, i) => Math.Tanh(y[i] - T[i]) / 2 * Sigmoid(1.5 * value) * (1 + (1.5 * value * Sigmoid(-1.5 * value))))];
        Closeness.Elements(dz, trainer.GetGradient("dense1.bias", 2), "gradient of the bias", tolerance);
        Closeness.Elements([.. dz.SelectMany(d => X.Select(x => d * x))], trainer.GetGradient("dense1.weight", 6), "gradient of the weight", tolerance);
    }

    [Theory]
    [InlineData("SingleDeep", 1e-4)]
    [InlineData("DoubleDeep", 1e-11)]
    [InlineData("Image", 1e-11)]
    [InlineData("Series", 1e-11)]
    public void The_interpreter_agrees_for_every_batch(string name, double tolerance)
    {
        PairedNetwork network = new(Compiled.Value, name);
        var random = new Random(3);
        network.Draw(random);
        ITestTrainer trainer = network.Emitted.Train();
        foreach (int samples in (int[])[1, 2, 7, 16, 33])
        {
            double[] inputs = Draws.Normals(random, samples * network.Emitted.InputLength), targets = Draws.Normals(random, samples * network.Emitted.OutputLength);
            Closeness.Norms(network.Reference.Predict(inputs), network.Emitted.Predict(inputs), $"{name}: prediction", tolerance);
            (double loss, double[][] gradients) = network.Reference.Differentiate(inputs, targets);
            Closeness.Numbers(loss, trainer.ComputeGradients(inputs, targets), $"{name}: loss", tolerance);
            foreach ((double[] expected, double[] actual) in gradients.Zip(network.Gradients(trainer)))
                Closeness.Norms(expected, actual, $"{name}: gradient", tolerance);
        }
    }

    [Theory]
    [InlineData("DoubleDeep")]
    [InlineData("Image")]
    [InlineData("Series")]
    public void Gradients_are_the_slopes_of_the_emitted_loss(string name)
    {
        PairedNetwork network = new(Compiled.Value, name);
        var random = new Random(5);
        network.Draw(random);
        ITestTrainer trainer = network.Emitted.Train();
        double[] inputs = Draws.Normals(random, 4 * network.Emitted.InputLength), targets = Draws.Normals(random, 4 * network.Emitted.OutputLength);
        trainer.ComputeGradients(inputs, targets);
        double[][] gradients = network.Gradients(trainer);
        for (int parameter = 0; parameter < gradients.Length; parameter++)
        {
            for (int element = 0; element < gradients[parameter].Length; element += 3)
            {
                Func<double, double> loss = network.LossOf(trainer, parameter, element, inputs, targets);
                double? slope = DifferenceQuotient.Slope(loss, network.Reference.Get(parameter)[element]);
                Closeness.Numbers(slope!.Value, gradients[parameter][element], $"{name}: {network.Parameters[parameter].Name}[{element}]");
            }
        }
    }

    [Fact]
    public void NaN_passes_and_stays_in_its_sample()
    {
        ITestNetwork network = Compiled.Value.Network("SingleDeep", seed: 4);
        double[] inputs = Draws.Normals(new Random(1), 3 * 7), clean = network.Predict(inputs);
        inputs[9] = double.NaN;
        double[] outputs = network.Predict(inputs);
        Assert.All(outputs[5..10], output => Assert.True(double.IsNaN(output)));
        Assert.Equal([.. clean[..5], .. clean[10..]], (double[])[.. outputs[..5], .. outputs[10..]]);
    }

    [Fact]
    public void The_description_names_it()
    {
        var description = (NetworkDescription)Compiled.Value.Assembly.GetType("Double")!.GetProperty("Description")!.GetValue(null)!;
        Assert.Equal(["dense1 Dense", "activation1 Activation<Swish>"], description.Layers.Select(layer => $"{layer.Name} {layer.Kind}"));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
