namespace NetGen.Runtime;

/// <summary>Decides after every epoch whether the run goes on, and which epoch was its best.</summary>
internal static class EarlyStopping
{
    /// <summary>Whether to stop after this epoch.</summary>
    /// <param name="settings">As declared.</param>
    /// <param name="state">Of the epochs before it; then of this one too.</param>
    /// <param name="epoch">The epoch at its place in the run.</param>
    /// <param name="value">What is monitored.</param>
    public static bool Observe(StoppingSettings settings, StoppingState state, RunEpoch epoch, MonitoredValue value)
    {
        if (epoch.Epoch - epoch.Start < settings.StartEpoch)
            return false;

        if (value.IsBetterThan(state.Best, 0))
            (state.Best, state.BestEpoch) = (value.Number, epoch.Epoch);

        return settings.Trigger == StopTrigger.NoImprovement
            ? HasWaited(settings, state, value)
            : HasWindow(settings, state, value.Number) && Stops(settings, state.Window, value);
    }

    private static bool HasWaited(StoppingSettings settings, StoppingState state, MonitoredValue value)
    {
        if (value.IsBetterThan(state.Reference, settings.MinDelta))
        {
            state.Reference = value.Number;
            state.Waited = 0;
            return false;
        }

        return ++state.Waited >= settings.Patience;
    }

    /// <summary>Takes the value in; true once there are as many before it as the trigger looks at.</summary>
    private static bool HasWindow(StoppingSettings settings, StoppingState state, double number)
    {
        state.Window.Add(number);
        if (state.Window.Count - 1 > settings.Patience)
            state.Window.RemoveAt(0);

        return state.Window.Count - 1 == settings.Patience;
    }

    private static bool Stops(StoppingSettings settings, List<double> window, MonitoredValue value) => settings.Trigger switch
    {
        StopTrigger.Increase => value.IsWorseThan(window.SkipLast(1).Average(), settings.MinDelta),
        StopTrigger.AbsoluteChange => Changes(window).All(change => change < settings.MinDelta),
        StopTrigger.AverageChange => Changes(window).Average() < settings.MinDelta,
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Trigger, "Expected one of the triggers."),
    };

    private static IEnumerable<double> Changes(List<double> window) => window.Zip(window.Skip(1), (before, after) => Math.Abs(after - before));
}
