using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Runtime;

namespace NetGen.Tests.Networks;

/// <summary>Many samples in blocks and on several threads.</summary>
public sealed class PredictionProgramTests
{
    private const int Block = 5;
    private const long Costly = 1L << 30;

    private static readonly NetworkParameters<float> Parameters = SampleParameters<float>.Create();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(63)]
    [InlineData(1000)]
    public void Every_sample_is_predicted_exactly_once(int samples)
    {
        float[] inputs = [.. Enumerable.Range(0, samples * 2).Select(i => (float)i)];
        float[] outputs = new float[samples];
        for (int run = 1; run <= 20; run++)
        {
            Adding(Costly).Run(Parameters, inputs, outputs);
            Assert.Equal(Enumerable.Range(0, samples).Select(i => run * ((4f * i) + 1)), outputs);
        }
    }

    [Fact]
    public void What_a_kernel_throws_reaches_the_caller_and_the_next_prediction_is_sound()
    {
        PredictionProgram<float> failing = new(2, 1, Block, 0, Costly, Fail);
        Assert.Throws<TimeoutException>(() => failing.Run(Parameters, new float[200], new float[100]));
        Every_sample_is_predicted_exactly_once(63);

        static void Fail(ref float prepared, ref float inputs, ref float outputs, ref float scratch, int samples) => throw new TimeoutException();
    }

    [Fact]
    public void A_kernel_may_predict_itself()
    {
        PredictionProgram<float> inner = Adding(Costly);
        PredictionProgram<float> outer = new(2, 1, Block, 0, Costly, Nest);
        float[] outputs = new float[64];
        outer.Run(Parameters, [.. Enumerable.Repeat(1f, 128)], outputs);
        Assert.All(outputs, output => Assert.Equal(2, output));

        void Nest(ref float prepared, ref float inputs, ref float outputs, ref float scratch, int samples) => inner.Run(
            Parameters,
            MemoryMarshal.CreateReadOnlySpan(ref inputs, 2 * samples),
            MemoryMarshal.CreateSpan(ref outputs, samples));
    }

    [Fact]
    public void Nothing_is_allocated_once_the_threads_exist()
    {
        PredictionProgram<float> program = Adding(Costly);
        float[] inputs = new float[400], outputs = new float[200];
        Allocations.End(() =>
        {
            for (int call = 0; call < 200; call++)
                program.Run(Parameters, inputs, outputs);
        });
    }

    [Fact]
    public void Samples_that_are_not_whole_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Adding(1).Run(Parameters, new float[5], new float[2]));
        Assert.Contains("whole samples of 2 values, given 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_least_number_of_threads_is_one() => Assert.Throws<ArgumentOutOfRangeException>(() => PredictionOptions.Threads = 0);

    [Fact]
    public void Predictions_are_the_same_bits_on_any_number_of_threads()
    {
        Wide network = new(1);
        Random random = new(5);
        float[] inputs = [.. Enumerable.Range(0, 301 * Wide.InputLength).Select(_ => random.NextSingle() - 0.5f)];
        int before = PredictionOptions.Threads;
        try
        {
            float[][] outputs = [.. new[] { 1, 2, 3, 4, 8, 16 }.Select(threads => Predicted(threads))];
            Assert.All(outputs, output => Assert.Equal(outputs[0], output));
        }
        finally
        {
            PredictionOptions.Threads = before;
        }

        float[] Predicted(int threads)
        {
            PredictionOptions.Threads = threads;
            float[] outputs = new float[301 * Wide.OutputLength];
            network.Predict(inputs, outputs);
            return outputs;
        }
    }

    private static PredictionProgram<float> Adding(long work) => new(2, 1, Block, 16, work, Add);

    private static void Add(ref float prepared, ref float inputs, ref float outputs, ref float scratch, int samples)
    {
        // Not an assertion, which would box the numbers.
        if (samples is < 1 or > Block)
            throw new InvalidOperationException($"expected a block of 1 to {Block} samples, given {samples}");

        for (int i = 0; i < samples; i++)
            Unsafe.Add(ref outputs, i) += Unsafe.Add(ref inputs, 2 * i) + Unsafe.Add(ref inputs, (2 * i) + 1);
    }
}

[Network, Input(200), Dense(250), ReLU, Dense(90), Tanh, Dense(10)]
internal sealed partial class Wide;
