namespace NetGen.Generator;

/// <summary>What some work made, or why it could not: a generator must not throw, or it is switched off with a mere warning.</summary>
/// <param name="Value">What was made; null after a failure.</param>
/// <param name="Failure">The failure, for a report; null after success.</param>
internal sealed record Attempt<T>(T? Value, string? Failure) where T : class
{
    /// <summary>Goes on with the value; a failure stays what it is.</summary>
    public Attempt<TNext> Then<TNext>(Func<T, TNext> next) where TNext : class
        => Value is { } value ? Attempt.Of(() => next(value)) : new(null, Failure);
}

/// <summary>Makes attempts.</summary>
internal static class Attempt
{
    public static Attempt<T> Of<T>(Func<T> work) where T : class
    {
        try
        {
            return new(work(), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new(null, Describe(failure));
        }
    }

    /// <summary>One line (a diagnostic's message ends at the first line end): the exception and where it was thrown.</summary>
    private static string Describe(Exception failure)
    {
        IEnumerable<string> frames = (failure.StackTrace ?? "").Split('\n').Select(frame => frame.Trim()).Where(frame => frame.Length > 0).Take(3);
        string text = $"{failure.GetType().Name}: {failure.Message} {string.Join(" ", frames)}";
        return text.Replace("\r", "").Replace('\n', ' ');
    }
}
