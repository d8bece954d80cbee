namespace NetGen.Compiler.Graph;

/// <summary>When the learning rate falls because training makes no progress.</summary>
internal sealed record PlateauReduction(
    Monitored Monitor, double Factor, int Patience, double MinDelta, int Cooldown, double MinRate, double IncreaseFactor)
{
    public const string Kind = "ReduceOnPlateau";

    private const string RuleId = "NG5016";

    public static PlateauReduction Read(AttributeReader reader, Loss? loss) => new(
        MonitoredReader.Read(reader, loss),
        reader.Number("Factor", 0.5, new(RuleId, "more than 0 and less than 1", value => value is > 0 and < 1)),
        reader.Count("Patience", 5, RuleId),
        reader.Number("MinDelta", 0, Domain.NotNegative(RuleId)),
        (int)reader.Number("Cooldown", 0, new(RuleId, "0 or more", value => value is >= 0 and <= int.MaxValue)),
        reader.Number("MinRate", 0, Domain.NotNegative(RuleId)),
        reader.Number("IncreaseFactor", 1, new(RuleId, "1 or more, and finite", value => value >= 1 && !double.IsInfinity(value))));
}
