using System.Security.Cryptography;

namespace NetGen.Tests.Training.Declared;

/// <summary>Every way of cutting work: by samples, by outputs and by panels, rows, channels last, samples in lanes, pooling in registers; norms and limits over all parameters.</summary>
public sealed class ThreadIndependenceTests
{
    private const int Steps = 500;

    private static readonly int[] ThreadCounts = [1, 2, 3, 4, 8, 16];

    [Fact]
    public void Rows_of_features_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 130, outputs: 10, (threads, inputs, labels) =>
    {
        ManyFeatures network = new(1);
        ManyFeatures.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
        for (int step = 0; step < Steps; step++)
            trainer.Step(inputs.AsSpan(0, 130 * ManyFeatures.InputLength), labels);
        return Saved(network.Save);
    });

    [Fact]
    public void Weights_in_panels_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 45, outputs: 10, (threads, inputs, labels) =>
    {
        ManyWeights network = new(1);
        ManyWeights.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
        for (int step = 0; step < Steps; step++)
            trainer.Step(inputs.AsSpan(0, 45 * ManyWeights.InputLength), labels);
        return Saved(network.Save);
    });

    [Fact]
    public void Features_in_lanes_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 1001, outputs: 3, (threads, inputs, labels) =>
    {
        FewFeatures network = new(1);
        FewFeatures.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
        for (int step = 0; step < Steps; step++)
            trainer.Step(inputs.AsSpan(0, 1001 * FewFeatures.InputLength), labels);
        return Saved(network.Save);
    });

    [Fact]
    public void Images_in_lanes_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 70, outputs: 3, (threads, inputs, labels) =>
    {
        FewChannels network = new(1);
        FewChannels.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
        for (int step = 0; step < Steps; step++)
            trainer.Step(inputs.AsSpan(0, 70 * FewChannels.InputLength), labels);
        return Saved(network.Save);
    });

    [Fact]
    public void Channels_last_give_the_same_bits_for_any_number_of_threads() => AssertSame(samples: 33, outputs: 3, (threads, inputs, labels) =>
    {
        ManyChannels network = new(1);
        ManyChannels.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
        for (int step = 0; step < Steps; step++)
            trainer.Step(inputs.AsSpan(0, 33 * ManyChannels.InputLength), labels);
        return Saved(network.Save);
    });

    private static void AssertSame(int samples, int outputs, Func<int, float[], int[], byte[]> train)
    {
        Random random = new(3);
        float[] inputs = [.. Enumerable.Range(0, samples * 400).Select(_ => random.NextSingle() - 0.5f)];
        int[] labels = [.. Enumerable.Range(0, samples).Select(_ => random.Next(outputs))];
        string[] hashes = [.. ThreadCounts.Select(threads => Convert.ToHexString(SHA256.HashData(train(threads, inputs, labels))))];
        Assert.All(hashes, hash => Assert.Equal(hashes[0], hash));
    }

    private static byte[] Saved(Action<Stream> save)
    {
        using MemoryStream stream = new();
        save(stream);
        return stream.ToArray();
    }
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
