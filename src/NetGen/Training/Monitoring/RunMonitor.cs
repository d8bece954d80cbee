namespace NetGen.Runtime;

/// <summary>Looks at every epoch of a run: the rate may fall, the weights may be the best so far, and training may be over.</summary>
internal sealed class RunMonitor(TrainingEngine engine)
{
    private readonly RunState _state = engine.State;

    private bool HasBest => engine.Setup.Stopping is { RestoreBest: true } && _state.Stopping.BestEpoch >= 0;

    /// <summary>Whether to stop after this epoch.</summary>
    public bool Observe(EpochResult result)
    {
        if (engine.Setup.Plateau is { } plateau)
            _state.LearningRate = Plateau.Next(plateau, ref _state.Plateau, ValueOf(plateau.Monitor, result), _state.LearningRate);
        if (engine.Setup.Stopping is not { } stopping)
            return false;

        RunEpoch epoch = new(result.Epoch, _state.RunStart, _state.EpochLimit);
        bool stops = EarlyStopping.Observe(stopping, _state.Stopping, epoch, ValueOf(stopping.Monitor, result));
        if (HasBest && _state.Stopping.BestEpoch == result.Epoch)
            engine.KeepBest();

        return stops;
    }

    /// <summary>The end of a call of <c>Fit</c>, whatever ended it: the epoch whose weights the network was given, if that was done.</summary>
    public int? Restore()
    {
        if (!HasBest)
            return null;

        engine.RestoreBest(isInterrupted: _state.Epoch < _state.EpochLimit);
        return _state.Stopping.BestEpoch;
    }

    private MonitoredValue ValueOf(Monitored monitored, EpochResult result) => MonitoredValues.Of(monitored, result, engine.Options);
}
