using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Steps_allocate_nothing_after_the_first(int threads)
    {
        TrainingEngine<float> engine = new Linear<float>(4, 3).Train(new() { Threads = threads }, task: TrainingTask.Classification, hasLabels: true).Engine;
        float[] inputs = new float[40 * 4], targets = new float[40 * 3];
        int[] labels = new int[40];

        AssertFree(() =>
        {
            engine.Step(inputs, targets);
            engine.Step(inputs, labels);
            engine.ComputeGradients(inputs.AsSpan(0, 8), targets.AsSpan(0, 6));
        });
    }

    [Fact]
    public void Batches_of_a_data_set_allocate_nothing()
    {
        TrainingEngine<double> engine = new Linear<double>(4, 3).Train(new() { Threads = 2 }).Engine;
        Dataset data = Samples.Regression(40, 4, 3);
        ReadOnlyMemory<int> order = new([.. Enumerable.Range(0, 40).Reverse()]);

        AssertFree(() => engine.TrainOn(data, order, 0.125));
    }

    private static void AssertFree(Action action)
    {
        Allocations.End(() =>
        {
            for (int i = 0; i < 1000; i++)
                action();
        });
    }
}
