using System.Security.Cryptography;

namespace NetGen.Tests.Training.Declared;

/// <summary>Every way of cutting work: by samples, by outputs and by panels, rows, channels last, samples in lanes, pooling in registers; norms and limits over all parameters.</summary>
public sealed class ThreadIndependenceTests
{
    private const int Steps = 500;

    private static readonly int[] ThreadCounts = [1, 2, 3, 4, 8, 16];

    [Fact]
    public void Rows_of_features_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 130, ManyFeatures.InputLength, outputs: 10, threads =>
    {
        ManyFeatures network = new(1);
        return (new ManyFeatures.Trainer(network, new TrainerOptions { Threads = threads }).Step, network.Save);
    });

    [Fact]
    public void Weights_in_panels_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 45, ManyWeights.InputLength, outputs: 10, threads =>
    {
        ManyWeights network = new(1);
        return (new ManyWeights.Trainer(network, new TrainerOptions { Threads = threads }).Step, network.Save);
    });

    [Fact]
    public void Features_in_lanes_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 1001, FewFeatures.InputLength, outputs: 3, threads =>
    {
        FewFeatures network = new(1);
        return (new FewFeatures.Trainer(network, new TrainerOptions { Threads = threads }).Step, network.Save);
    });

    [Fact]
    public void Images_in_lanes_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 70, FewChannels.InputLength, outputs: 3, threads =>
    {
        FewChannels network = new(1);
        return (new FewChannels.Trainer(network, new TrainerOptions { Threads = threads }).Step, network.Save);
    });

    [Fact]
    public void Channels_last_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 33, ManyChannels.InputLength, outputs: 3, threads =>
    {
        ManyChannels network = new(1);
        return (new ManyChannels.Trainer(network, new TrainerOptions { Threads = threads }).Step, network.Save);
    });

    private static void AssertSame(int samples, int inputLength, int outputs, Func<int, (StepOnLabels Step, Action<Stream> Save)> train)
    {
        Random random = new(3);
        float[] inputs = [.. Enumerable.Range(0, samples * 400).Select(_ => random.NextSingle() - 0.5f)];
        int[] labels = [.. Enumerable.Range(0, samples).Select(_ => random.Next(outputs))];
        string[] hashes = [.. ThreadCounts.Select(threads =>
        {
            (StepOnLabels step, Action<Stream> save) = train(threads);
            for (int i = 0; i < Steps; i++)
                step(inputs.AsSpan(0, samples * inputLength), labels);
            using MemoryStream stream = new();
            save(stream);
            return Convert.ToHexString(SHA256.HashData(stream.ToArray()));
        })];
        Assert.All(hashes, hash => Assert.Equal(hashes[0], hash));
    }

    private delegate float StepOnLabels(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels);
}

[Network, Input(200), Dense(120), ReLU, Dense(70), Tanh, Dense(10), Softmax]
[CrossEntropy, Adam(0.001), L2(0.0001), ClipNorm(1)]
internal sealed partial class ManyFeatures;

[Network, Input(200), Dense(192), ReLU, Dense(192), Tanh, Dense(10), Softmax]
[CrossEntropy, Adam(0.001), ClipNorm(1)]
internal sealed partial class ManyWeights;

[Network, Input(9), Dense(8), Tanh, Dense(5), Tanh, Dense(3), Softmax]
[CrossEntropy, Momentum(0.05), Training(1, 1000)]
internal sealed partial class FewFeatures;

[Network, Input(1, 14, 15), Conv2D(5, 3), ReLU, MaxPool2D(2), Conv2D(7, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(16), ReLU, Dense(3), Softmax]
[CrossEntropy, Adam(0.001)]
internal sealed partial class FewChannels;

[Network, Input(32, 3, 4), Conv2D(48, 3, Padding = Pad.Same), ReLU, Conv2D(32, 1), BatchNorm, ReLU, GlobalAveragePool, Dense(3), Softmax]
[CrossEntropy, Adam(0.001), MaxNorm(2)]
internal sealed partial class ManyChannels;
