namespace NetGen.Compiler.Graph;

/// <summary>When a run ends before its last epoch.</summary>
internal sealed record EarlyStop(Monitored Monitor, StopTrigger Trigger, int Patience, double MinDelta, int StartEpoch, bool RestoreBest)
{
    public const string Kind = "EarlyStopping";

    private const string RuleId = "NG1021";

    private static readonly int Triggers = Enum.GetValues(typeof(StopTrigger)).Length;

    public static EarlyStop Read(AttributeReader reader, Loss? loss)
    {
        StopTrigger trigger = (StopTrigger)reader.Choice("Trigger", Triggers);
        return new(
            MonitoredReader.Read(reader, loss),
            trigger,
            reader.Count("patience", 1, RuleId),
            reader.Number("MinDelta", 0, BoundOf(trigger)),
            (int)reader.Number("StartEpoch", 0, new(RuleId, "0 or more", value => value is >= 0 and <= int.MaxValue)),
            reader.Flag("RestoreBest", otherwise: true));
    }

    /// <summary>No change is less than nothing.</summary>
    private static Domain BoundOf(StopTrigger trigger) => trigger is StopTrigger.AbsoluteChange or StopTrigger.AverageChange
        ? Domain.Positive(RuleId) with { Must = $"positive and finite, because the trigger {trigger} compares changes with it" }
        : Domain.NotNegative(RuleId);
}
