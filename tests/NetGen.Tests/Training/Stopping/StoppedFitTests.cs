using NetGen.Runtime;

namespace NetGen.Tests.Training;

/// <summary>Whole runs whose monitored values are scripted by a metric of the caller's own.</summary>
public sealed class StoppedFitTests
{
    private const double NaN = double.NaN;

    private static readonly Dataset Data = Samples.Regression(40, 3, 1);
    private static readonly StoppingSettings Settings = new(Monitored.ValidationMetric, StopTrigger.NoImprovement, 2, 0, 0, RestoreBest: true);

    public static TheoryData<string> Tables => [.. StoppingTables.All.Where(table => !table.HigherIsBetter).Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_is_a_run(string name)
    {
        StoppingTable table = StoppingTables.All.Single(table => table.Name == name);
        Script run = new(table.Settings with { Monitor = Monitored.ValidationMetric }, table.Values);
        TrainingHistory history = run.Fit();

        Assert.Equal(table.Stop is null ? StopReason.Completed : StopReason.EarlyStopping, history.Stopped);
        Assert.Equal(table.Stop ?? table.Values.Length - 1, history.Epochs[^1].Epoch);
        Assert.Equal(table.Best, history.RestoredEpoch);
        Assert.Equal(run.After[table.Best ?? history.Epochs.Count - 1], run.Network.Values);
    }

    [Fact]
    public void A_cancelled_run_has_its_best_weights_and_goes_on_from_its_last()
    {
        double[] script = [5, 1, 2, 3, 4, 0.5, 7];
        Script straight = new(Settings with { Patience = 5 }, script), paused = new(Settings with { Patience = 5 }, script);
        straight.Fit();
        using CancellationTokenSource source = new();
        paused.Network.Kernels.Watch = (_, _) =>
        {
            // In the middle of epoch 3.
            if (paused.Trainer.Engine.State.Step == 10)
                source.Cancel();
        };
        TrainingHistory first = paused.Fit(cancellation: source.Token);
        Assert.Equal((StopReason.Cancelled, 1), (first.Stopped, first.RestoredEpoch));
        Assert.Equal(straight.After[1], paused.Network.Values);

        TrainingHistory second = paused.Fit();
        Assert.Equal((StopReason.Completed, 5), (second.Stopped, second.RestoredEpoch));
        Assert.Equal([3, 4, 5, 6], second.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(straight.After, paused.After);
        Assert.Equal(straight.Network.Values, paused.Network.Values);
    }

    [Fact]
    public void An_interrupted_run_goes_on_in_another_trainer()
    {
        double[] script = [5, 1, 2, 3, 4, 5, 6];
        Script straight = new(Settings with { Patience = 5 }, script), paused = new(Settings with { Patience = 5 }, script);
        Script resumed = new(Settings with { Patience = 5 }, script[4..]);
        straight.Fit();
        using CancellationTokenSource source = new();
        paused.Fit(cancelAfter: 3, source, source.Token);
        using MemoryStream file = new();
        paused.Trainer.Engine.State.Save(file);
        file.Position = 0;
        resumed.Trainer.Engine.State.Load(file);
        resumed.Network.CopyFrom(paused.Network);
        TrainingHistory history = resumed.Fit();

        Assert.Equal((StopReason.EarlyStopping, 1), (history.Stopped, history.RestoredEpoch));
        Assert.Equal(straight.After[4..], resumed.After);
        Assert.Equal(straight.Network.Values, resumed.Network.Values);
    }

    [Fact]
    public void Weights_that_the_caller_set_in_a_pause_are_gone_on_from()
    {
        Script run = new(Settings, [5, 1, 2, 0]);
        using CancellationTokenSource source = new();
        run.Fit(cancelAfter: 2, source, source.Token);
        run.Network.Parameters.Set("dense1.weight", [100, 200, 300]);
        run.Trainer.Engine.LearningRate = 0;
        run.Fit();

        Assert.Equal([100, 200, 300], run.Network.Values[..3]);
    }

    [Fact]
    public void A_stopped_run_is_followed_by_a_run_of_its_own()
    {
        Script run = new(Settings with { Patience = 1 }, [1, 2, 9, 8, 8]);
        Assert.Equal([0, 1], run.Fit().Epochs.Select(epoch => epoch.Epoch));
        TrainingHistory second = run.Fit();

        Assert.Equal([2, 3, 4], second.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(3, second.RestoredEpoch);
    }

    [Fact]
    public void A_report_that_throws_leaves_the_best_weights_too()
    {
        Script run = new(Settings, [5, 1, 2]);
        Assert.Throws<TimeoutException>(() => run.Trainer.Fit(Data, Data, new Reports(epoch =>
        {
            run.After.Add(run.Network.Values);
            if (epoch.Epoch == 2)
                throw new TimeoutException();
        })));

        Assert.Equal(run.After[1], run.Network.Values);
    }

    [Fact]
    public void Without_restoring_the_last_weights_stay()
    {
        Script run = new(Settings with { RestoreBest = false }, [1, 2, 3, 4]);
        TrainingHistory history = run.Fit();

        Assert.Equal((StopReason.EarlyStopping, null), (history.Stopped, history.RestoredEpoch));
        Assert.Equal(run.After[^1], run.Network.Values);
    }

    [Fact]
    public void A_run_that_never_improved_keeps_its_weights()
    {
        Script run = new(Settings, [NaN, NaN, NaN, NaN]);
        TrainingHistory history = run.Fit();

        Assert.Equal((StopReason.EarlyStopping, null), (history.Stopped, history.RestoredEpoch));
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal(run.After[^1], run.Network.Values);
    }

    [Fact]
    public void Monitoring_what_is_not_there_throws_before_the_first_step()
    {
        Linear<double> network = new(3, 1);
        network.Kernels.Stopping = Settings with { Monitor = Monitored.ValidationLoss };
        ArgumentException data = Assert.Throws<ArgumentException>(() => network.Train().Fit(Data));
        Assert.Contains("EarlyStopping monitors ValidationLoss", data.Message, StringComparison.Ordinal);

        network.Kernels.Stopping = Settings;
        InvalidOperationException metric = Assert.Throws<InvalidOperationException>(() => network.Train().Fit(Data, Data));
        Assert.Contains("TrainerOptions.Metric", metric.Message, StringComparison.Ordinal);
        Assert.All(network.Values, value => Assert.Equal(0, value));
    }

    /// <summary>A run whose validation metric is read from a script.</summary>
    private sealed class Script
    {
        private readonly Queue<double> _values;

        public Script(StoppingSettings settings, double[] values)
        {
            _values = new(values);
            Network.Kernels.Stopping = settings;
            EvaluationMetric metric = new("script", (_, _) => _values.Dequeue()) { HigherIsBetter = false };
            Trainer = Network.Train(new() { Threads = 1, Metric = metric }, epochs: values.Length);
        }

        public Linear<double> Network { get; } = new(3, 1);

        public Linear<double>.Trainer Trainer { get; }

        /// <summary>The weights after each epoch.</summary>
        public List<double[]> After { get; } = [];

        public TrainingHistory Fit(int? cancelAfter = null, CancellationTokenSource? source = null, CancellationToken cancellation = default) =>
            Trainer.Fit(Data, Data, new Reports(epoch =>
            {
                After.Add(Network.Values);
                if (epoch.Epoch == cancelAfter)
                    source!.Cancel();
            }), cancellation);
    }
}
