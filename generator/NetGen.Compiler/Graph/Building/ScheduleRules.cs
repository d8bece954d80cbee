namespace NetGen.Compiler.Graph;

/// <summary>A learning rate follows one schedule, and one warm-up beside it (NG5009).</summary>
internal static class ScheduleRules
{
    public static AttributeReader? Single(AttributeList attributes, AttributeRole role)
    {
        AttributeReader? first = null;
        foreach (AttributeReader reader in attributes.Of(role))
        {
            if (first is not null)
            {
                reader.Report(
                    "NG5009",
                    $"{reader.Kind} is a second schedule of the learning rate: {first.Kind} stands before it, and only one can set the rate of an epoch. " +
                    $"Remove one of them{(reader.Kind == first.Kind ? "" : "; Warmup alone goes with any other")}.");
            }

            first ??= reader;
        }

        return first is { Binds: true } ? first : null;
    }
}
