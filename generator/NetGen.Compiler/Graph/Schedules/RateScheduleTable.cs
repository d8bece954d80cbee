namespace NetGen.Compiler.Graph;

/// <summary>Every schedule that is a function of the epoch alone: the attribute's name, and its parameters with what they may be.</summary>
internal static class RateScheduleTable
{
    private const string RuleId = "NG5010";

    private static readonly Parameter Epochs = new("epochs", 1, Domain.Count(RuleId));
    private static readonly Parameter Factor = new("factor", 1, Domain.Portion(RuleId));

    private static readonly Dictionary<string, Parameter[]> Rows = new(StringComparer.Ordinal)
    {
        ["LinearDecay"] = [Epochs, new("endFactor", 0, Domain.Closed(RuleId))],
        ["ExponentialDecay"] = [Factor],
        ["TimeDecay"] = [new("decay", 0, Domain.NotNegative(RuleId))],
        ["StepDecay"] = [new("every", 1, Domain.Count(RuleId)), Factor],
        ["CosineDecay"] = [Epochs],
        ["OneCycle"] = [new("peak", 1, Domain.Positive(RuleId))],
    };

    public static bool Contains(string kind) => Rows.ContainsKey(kind);

    public static RateSchedule Read(AttributeReader reader) => new(
        reader.Kind,
        Rows[reader.Kind].Select(parameter => new RateArgument(parameter.Name, reader.Number(parameter.Name, parameter.Otherwise, parameter.Domain))).ToEquatableArray());

    public static int ReadWarmup(AttributeReader reader) => (int)reader.Number("epochs", 1, Epochs.Domain);

    private sealed record Parameter(string Name, double Otherwise, Domain Domain);
}
