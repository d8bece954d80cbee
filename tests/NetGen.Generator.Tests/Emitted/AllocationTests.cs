using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Nothing is allocated once the first call is over. The loops are compiled with the network: spans do not pass through reflection.</summary>
public sealed class AllocationTests
{
    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.Compile(
        """
        [Network, Input(20), Dense(33), Tanh, Dense(17), ReLU, Dense(5), Softmax, CrossEntropy, Adam(0.01)] public sealed partial class Small;
        [Network, Input(20), Dense(33), BatchNorm, ReLU, Dense(5), Softmax, CrossEntropy, Adam(0.01)] public sealed partial class Normalized;

        public static class Loops
        {
            private const int Calls = 10_000;

            public static long PredictOne() => PredictSamples(1);

            public static long PredictMany() => PredictSamples(37);

            public static long StepOnTargets()
            {
                var trainer = new Small.Trainer(new Small(1), new TrainerOptions { Threads = 2 });
                var inputs = new float[16 * Small.InputLength];
                var targets = new float[16 * Small.OutputLength];
                return Bytes(() => trainer.Step(inputs, targets));
            }

            public static long StepOnLabels()
            {
                var trainer = new Small.Trainer(new Small(1), new TrainerOptions { Threads = 1 });
                var inputs = new float[16 * Small.InputLength];
                var labels = new int[16];
                return Bytes(() => trainer.Step(inputs, labels));
            }

            public static long StepOnBatchStatistics()
            {
                var trainer = new Normalized.Trainer(new Normalized(1));
                var inputs = new float[16 * Normalized.InputLength];
                var labels = new int[16];
                return Bytes(() => trainer.Step(inputs, labels));
            }

            public static long ComputeGradients()
            {
                var trainer = new Small.Trainer(new Small(1));
                var inputs = new float[16 * Small.InputLength];
                var targets = new float[16 * Small.OutputLength];
                return Bytes(() => trainer.ComputeGradients(inputs, targets));
            }

            public static long Classify()
            {
                var network = new Small(1);
                var input = new float[Small.InputLength];
                return Bytes(() => network.Classify(input));
            }

            private static long PredictSamples(int samples)
            {
                var network = new Small(1);
                var inputs = new float[samples * Small.InputLength];
                var outputs = new float[samples * Small.OutputLength];
                return Bytes(() => network.Predict(inputs, outputs));
            }

            private static long Bytes(Action call)
            {
                call();
                call();
                long bytes = 0;

                // The runtime's unoptimized code boxes until the JIT has replaced it, which takes long on a busy machine; what allocates for good does so in every round.
                for (int round = 0; round < 20; round++)
                {
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    for (int i = 0; i < Calls; i++)
                        call();
                    bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                    if (bytes == 0)
                        break;
                    System.Threading.Thread.Sleep(100);
                }
                return bytes;
            }
        }
        """));

    [Theory]
    [InlineData("PredictOne")]
    [InlineData("PredictMany")]
    [InlineData("Classify")]
    [InlineData("StepOnTargets")]
    [InlineData("StepOnLabels")]
    [InlineData("StepOnBatchStatistics")]
    [InlineData("ComputeGradients")]
    public void Ten_thousand_calls_allocate_nothing(string loop) =>
        Assert.Equal(0L, Emitted.Value.Assembly.GetType("Loops")!.GetMethod(loop)!.Invoke(null, null));
}
