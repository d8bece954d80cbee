using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>What trains a network, seen without its precision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TrainingEngine
{
    private ThreadGuard _guard;

    private protected TrainingEngine(TrainingSetup setup, TrainerOptions options, RunState state)
    {
        Setup = setup;
        Options = options;
        State = state;
    }

    /// <summary>All that the run knows besides the parameters.</summary>
    public RunState State { get; }

    internal TrainingSetup Setup { get; }

    internal TrainerOptions Options { get; }

    /// <summary>One step on the given samples of the data, at a rate of the caller's.</summary>
    /// <param name="data">Holds the samples.</param>
    /// <param name="samples">Their indices.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="probe">Looks at the step, if the run is diagnosed; made by <see cref="NewProbe"/>.</param>
    internal abstract StepSums TrainOn(Dataset data, ReadOnlyMemory<int> samples, double rate, RunProbe? probe = null);

    /// <summary>What is to look at the steps of a run on this data.</summary>
    internal abstract RunProbe NewProbe(Dataset training);

    /// <summary>Predicts the samples with these indices, hands them to the metrics, and returns the sum of their losses, scaled as the mean is.</summary>
    internal abstract double EvaluateOn(Dataset data, ReadOnlyMemory<int> samples, Metrics metrics);

    /// <summary>Learns the statistics of the data that the network needs and does not have yet.</summary>
    internal abstract void LearnStatistics(Dataset training);

    /// <summary>The network's weights, to the bit.</summary>
    internal abstract byte[] CopyWeights();

    /// <summary>Puts them back.</summary>
    internal abstract void SetWeights(byte[] weights);

    /// <summary>Remembers the network's weights as the best of the run.</summary>
    internal abstract void KeepBest();

    /// <summary>Gives the network the best weights of the run; the present ones are put aside if the run is to go on from them.</summary>
    internal abstract void RestoreBest(bool isInterrupted);

    /// <summary>Goes on with the weights that were put aside, unless the network was given others since.</summary>
    internal abstract void ResumeLatest();

    /// <summary>Keeps other threads out until the result is disposed of.</summary>
    /// <exception cref="InvalidOperationException">Another thread is inside.</exception>
    internal Visit Enter()
    {
        _guard.Enter();
        return new Visit(this);
    }

    internal readonly ref struct Visit(TrainingEngine engine)
    {
        public void Dispose() => engine._guard.Exit();
    }
}
