namespace NetGen.Compiler.Graph;

/// <summary>The values that an argument may have, and the rule that a value outside them breaks.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Must">Ends the sentence "rate is 0; it must be …".</param>
/// <param name="Contains">Whether a value belongs. Never true of NaN.</param>
internal sealed record Domain(string RuleId, string Must, Func<double, bool> Contains)
{
    public static Domain Finite(string ruleId) => new(ruleId, "finite", IsFinite);

    public static Domain Positive(string ruleId) => new(ruleId, "positive and finite", value => value > 0 && IsFinite(value));

    public static Domain NotNegative(string ruleId) => new(ruleId, "zero or positive, and finite", value => value >= 0 && IsFinite(value));

    /// <summary>How many of something.</summary>
    public static Domain Count(string ruleId) => new(ruleId, "1 or more", value => value is >= 1 and <= int.MaxValue);

    /// <summary>(0, 1]: what is left of something.</summary>
    public static Domain Portion(string ruleId) => new(ruleId, "positive and at most 1", value => value is > 0 and <= 1);

    /// <summary>[0, 1]: what is left of something, perhaps nothing.</summary>
    public static Domain Closed(string ruleId) => new(ruleId, "from 0 to 1", value => value is >= 0 and <= 1);

    /// <summary>[0, 1].</summary>
    public static Domain Ratio(string ruleId) => new(ruleId, "at least 0 and at most 1", value => value is >= 0 and <= 1);

    /// <summary>[0, 1): shares that may be none but not all.</summary>
    public static Domain Share(string ruleId) => new(ruleId, "at least 0 and less than 1", value => value is >= 0 and < 1);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
