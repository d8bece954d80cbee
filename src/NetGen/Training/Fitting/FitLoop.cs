using System.Diagnostics;

namespace NetGen.Runtime;

/// <summary>Epochs of mini-batches from where the run stands, until its last epoch, until early stopping ends it or until cancelled.</summary>
internal sealed class FitLoop(TrainingEngine engine, Dataset training, Dataset? validation, CancellationToken cancellation)
{
    private readonly RunState _state = engine.State;
    private readonly BatchOrder _order = new(engine.State.Seed, engine.Setup.Shuffle);
    private readonly RunMonitor _monitor = new(engine);
    private readonly RunDiagnosis? _diagnosis = engine.Options.Diagnose ? new(engine, training) : null;
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

        ErrorDecomposition? errors = reason == StopReason.Cancelled ? null : Survey(restored);
        return new TrainingHistory(_epochs.AsReadOnly(), reason, restored) { Findings = _diagnosis?.Findings ?? [], Errors = errors };
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
        BatchCut batches = BatchCut.Of(engine.Setup, training.Count);
        while (_state.Position < training.Count)
        {
            if (cancellation.IsCancellationRequested)
                return false;

            int samples = batches.SamplesFrom(_state.Position);
            _state.Sums.Add(engine.TrainOn(training, order.Slice(_state.Position, samples), rate, _diagnosis?.Probe));
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
            Diagnosis = _diagnosis?.Close(_state.Epoch, sums.MeanLoss),
            Duration = Stopwatch.GetElapsedTime(start),
        };
    }

    /// <summary>The errors of the weights that the call ended with: those of its last epoch, or of the one that was restored.</summary>
    private ErrorDecomposition? Survey(int? restored)
    {
        if (_diagnosis is null && engine.Options.OptimalError is null)
            return null;

        EpochResult? epoch = _epochs.Find(result => result.Epoch == (restored ?? _epochs[^1].Epoch));
        Evaluation? figures = validation is null ? null : epoch?.Validation ?? Evaluator.Evaluate(engine, validation);
        ErrorDecomposition errors = ErrorSurvey.Of(engine, training, figures);
        _diagnosis?.Judge(errors, epoch?.Epoch ?? _state.Epoch, validation?.Count);
        return errors;
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
