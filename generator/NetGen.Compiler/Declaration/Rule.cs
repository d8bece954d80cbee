namespace NetGen.Compiler.Declaration;

/// <summary>A rule that declarations are held to. What a finding says of one network stands where the check is made.</summary>
/// <param name="Id">"NG1006".</param>
/// <param name="Severity">Of the worst finding that the rule makes.</param>
/// <param name="Category">What the hundreds of the id stand for.</param>
/// <param name="Title">The fault in a few words, true of any network.</param>
internal sealed record Rule(string Id, RuleSeverity Severity, string Category, string Title)
{
    /// <summary>Of the mildest finding that the rule makes.</summary>
    public RuleSeverity Mildest { get; init; } = Severity;

    /// <summary>Whether there is a code fix for some of its findings.</summary>
    public bool HasFix { get; init; }

    /// <summary>Whether it is about the project rather than about one network, so that all of it must be seen first.</summary>
    public bool IsOfProject { get; init; }

    /// <summary>All that it makes, the worst first.</summary>
    public IEnumerable<RuleSeverity> Severities => Enumerable.Range(0, Severity - Mildest + 1).Select(step => Severity - step);
}
