namespace NetGen.Runtime;

/// <summary>Lowers the rate on a plateau, and may raise it while training gets on.</summary>
internal static class Plateau
{
    /// <summary>The rate α after an epoch with the value <paramref name="value"/>.</summary>
    public static double Next(PlateauSettings settings, ref PlateauState state, MonitoredValue value, double rate)
    {
        bool first = double.IsNaN(state.Best);
        if (value.IsBetterThan(state.Best, settings.MinDelta))
        {
            state.Best = value.Number;
            state.Waited = 0;
            state.Cooldown = Math.Max(0, state.Cooldown - 1);
            return first ? rate : rate * settings.IncreaseFactor;
        }

        if (state.Cooldown > 0)
        {
            state.Cooldown--;
            return rate;
        }

        if (++state.Waited < settings.Patience)
            return rate;

        state.Waited = 0;
        state.Cooldown = settings.Cooldown;
        return Math.Min(rate, Math.Max(rate * settings.Factor, settings.MinRate));
    }
}
