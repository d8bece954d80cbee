using System.Diagnostics;

namespace NetGen.Runtime;

/// <summary>Epochs of mini-batches from where the run stands, until its last epoch, until early stopping ends it or until cancelled.</summary>
internal sealed class FitLoop(TrainingEngine engine, Dataset training, Dataset? validation, CancellationToken cancellation)
{
    private readonly RunState _state = engine.State;
    private readonly BatchOrder _order = new(engine.State.Seed, engine.Setup.Shuffle);
    private readonly RunMonitor _monitor = new(engine);
    private readonly List<EpochResult> _epochs = [];

    public TrainingHistory Run(IProgress<EpochResult>? progress)
    {
        engine.LearnStatistics(training);
        if (_state.Epoch >= _state.EpochLimit)
            BeginRun();
        else
            engine.ResumeLatest();

        StopReason reason;
        int? restored;
        try
        {
            reason = Train(progress);
        }
        finally
        {
            restored = _monitor.Restore();
        }

        return new TrainingHistory(_epochs.AsReadOnly(), reason, restored);
    }

    private StopReason Train(IProgress<EpochResult>? progress)
    {
        while (_state.Epoch < _state.EpochLimit)
        {
            long start = Stopwatch.GetTimestamp();
            if (!TrainEpoch())
                return StopReason.Cancelled;

            EpochResult result = Judge(start);
            _epochs.Add(result);
            bool stops = Close(result);
            progress?.Report(result);
            if (stops)
                return StopReason.EarlyStopping;
        }

        return StopReason.Completed;
    }

    private void BeginRun()
    {
        _state.RunStart = _state.Epoch;
        _state.EpochLimit = checked(_state.Epoch + engine.Setup.Epochs);
        _state.Plateau = new PlateauState();
        _state.Stopping = new StoppingState();
    }

    /// <summary>Trains what is left of the current epoch; false if cancelled before its end.</summary>
    private bool TrainEpoch()
    {
        if (_state.Sums.Count != training.Count)
            _state.Sums = new EpochSums { Count = training.Count };

        ReadOnlyMemory<int> order = _order.Of(training.Count, _state.Epoch);
        double rate = LearningRates.Of(_state, engine.Setup);
        while (_state.Position < training.Count)
        {
            if (cancellation.IsCancellationRequested)
                return false;

            int samples = Math.Min(engine.Setup.BatchSize, training.Count - _state.Position);
            _state.Sums.Add(engine.TrainOn(training, order.Slice(_state.Position, samples), rate));
        }

        return true;
    }

    private EpochResult Judge(long start)
    {
        EpochSums sums = _state.Sums;
        return new()
        {
            Epoch = _state.Epoch,
            TrainingLoss = sums.MeanLoss,
            TrainingLossWithPenalties = sums.MeanLoss + sums.MeanPenalty,
            TrainingAccuracy = sums.Accuracy,
            Validation = validation is null ? null : Evaluator.Evaluate(engine, validation),
            LearningRate = LearningRates.Of(_state, engine.Setup),
            Duration = Stopwatch.GetElapsedTime(start),
        };
    }

    /// <summary>Moves the run to its next epoch, or to its end: true if it is stopped early.</summary>
    private bool Close(EpochResult result)
    {
        bool stops = _monitor.Observe(result);
        _state.Epoch++;
        _state.Sums = default;
        if (stops)
            _state.EpochLimit = _state.Epoch;

        return stops;
    }
}
