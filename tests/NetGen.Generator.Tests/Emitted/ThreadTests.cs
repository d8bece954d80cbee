using NetGen.Generator.Tests.Harness;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Results depend on the seed and the data, never on threads.</summary>
public sealed class ThreadTests
{
    private const int Steps = 8;

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.Compile(
        """
        [Network, Input(90), Dense(260), ReLU, Dense(131), Tanh, Dense(10), Softmax, CrossEntropy, Adam(0.01)] public sealed partial class Wide;
        [Network, Input(7), Dense(9, L2 = 0.01), ELU, Dense(3), MeanSquaredError, Momentum(0.05)] public sealed partial class Narrow;
        [Network(Precision = Precision.Double), Input(12, 20), Dense(40), Sigmoid, Flatten, Dense(5), Sigmoid, BinaryCrossEntropy, RmsProp(0.001)]
        public sealed partial class Series;
        [Network, Input(2, 13, 11), Conv2D(5, 3, Padding = Pad.Same), ReLU, MaxPool2D(3, Stride = 2), Conv2D(24, 3, Stride = 2, Padding = Pad.Same), Tanh]
        [Conv2D(24, 3, Groups = 24, Padding = Pad.Same), ReLU, Conv2D(6, 2, Groups = 2), GlobalAveragePool, Dense(3), MeanSquaredError, Adam(0.01)]
        public sealed partial class Images;
        [Network, Input(90), Dense(130), ReLU, Dropout(0.4), Dense(66), Tanh, Dense(5), MeanSquaredError, Adam(0.01), ElasticNet(0.001), ClipNorm(0.01), MaxNorm(0.9)]
        public sealed partial class Limited;
        [Network, Input(30), Dense(70), BatchNorm, ReLU, Dense(35), BatchNorm, Dense(4), MeanSquaredError, Adam(0.01)] public sealed partial class Batches;
        [Network, Input(2, 9, 11), Conv2D(21, 3, UseBias = false), BatchNorm, ReLU, Conv2D(6, 2), BatchNorm, GlobalAveragePool, Dense(3), MeanSquaredError, Sgd(0.05)]
        public sealed partial class ImageBatches;
        """));

    public static TheoryData<string, int> Batches => new() { { "Wide", 200 }, { "Wide", 37 }, { "Narrow", 5000 }, { "Series", 67 }, { "Images", 77 }, { "Limited", 300 }, { "Batches", 300 }, { "ImageBatches", 77 } };

    [Theory]
    [MemberData(nameof(Batches))]
    public void Training_gives_the_same_bits_with_any_number_of_threads(string name, int samples)
    {
        (double[] losses, double[] prediction) = Train(name, samples, threads: 1);
        Assert.All(losses, loss => Assert.True(double.IsFinite(loss)));
        foreach (int threads in new[] { 2, 3, 8 })
        {
            (double[] otherLosses, double[] otherPrediction) = Train(name, samples, threads);
            Closeness.Bits(losses, otherLosses, $"losses with {threads} threads");
            Closeness.Bits(prediction, otherPrediction, $"prediction with {threads} threads");
        }
    }

    /// <summary>Parameters change before every round, so that all threads find the prepared form stale at once.</summary>
    [Fact]
    public void Eight_threads_predict_the_same_bits()
    {
        const int Threads = 8, Rounds = 40, Samples = 19;
        ITestNetwork network = Emitted.Value.Network("Wide", seed: 3);
        var random = new Random(5);
        double[] inputs = Draws.Normals(random, Samples * network.InputLength);
        double[][] results = new double[Threads][];
        double[] bias = new double[260];
        using var barrier = new Barrier(Threads + 1);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                barrier.SignalAndWait();
                results[i] = [.. network.Predict(inputs), .. network.Predict(inputs[..network.InputLength])];
                barrier.SignalAndWait();
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        for (int round = 0; round < Rounds; round++)
        {
            bias[round] = 1;
            network.SetParameter("dense1.bias", bias);
            ITestNetwork alone = network.Clone();
            barrier.SignalAndWait();
            barrier.SignalAndWait();
            double[] expected = [.. alone.Predict(inputs), .. alone.Predict(inputs[..network.InputLength])];
            foreach (double[] result in results)
                Closeness.Bits(expected, result, $"prediction in round {round}");
        }

        foreach (Thread thread in threads)
            thread.Join();
    }

    /// <summary>A report of progress comes while the trainer is at work.</summary>
    [Fact]
    public void Two_threads_in_one_trainer_are_told_so()
    {
        ITestNetwork network = Emitted.Value.Network("Narrow", seed: 3);
        ITestTrainer trainer = network.Train();
        Exception? met = null;
        var progress = new Reporting(() =>
        {
            var other = new Thread(() => met = Record.Exception(() => trainer.Step(new double[7], new double[3])));
            other.Start();
            other.Join();
        });
        trainer.Instance.GetType().GetMethod("Fit")!.Invoke(trainer.Instance, [Dataset.FromTargets(new float[70], 7, new float[30], 3), null, progress, CancellationToken.None]);

        Assert.Contains("two threads met in one trainer", Assert.IsType<InvalidOperationException>(met).Message, StringComparison.OrdinalIgnoreCase);
        trainer.Step(new double[7], new double[3]);
    }

    private static (double[] Losses, double[] Prediction) Train(string name, int samples, int threads)
    {
        ITestNetwork network = Emitted.Value.Network(name, seed: 11);
        ITestTrainer trainer = network.Train(new TrainerOptions { Threads = threads });
        var random = new Random(17);
        double[] losses = new double[Steps];
        double[] inputs = [];
        for (int step = 0; step < Steps; step++)
        {
            inputs = Draws.Normals(random, samples * network.InputLength);
            double[] targets = [.. Enumerable.Range(0, samples * network.OutputLength).Select(i => i % network.OutputLength == 1 ? 1.0 : 0)];
            losses[step] = trainer.Step(inputs, targets);
        }

        return (losses, network.Predict(inputs));
    }

    private sealed class Reporting(Action action) : IProgress<EpochResult>
    {
        public void Report(EpochResult value) => action();
    }
}
