namespace NetGen;

/// <summary>
/// What a network may cost where it runs: one that is larger does not compile (NG7001), and the error names the figure and the budget. What is not given
/// has no limit.
/// </summary>
public sealed class BudgetAttribute : NetGenAttribute
{
    /// <summary>The most learned parameters, at least 1.</summary>
    public long MaxParameters { get; set; }

    /// <summary>The most multiply-adds of a prediction of one sample, at least 1.</summary>
    public long MaxMultiplyAdds { get; set; }

    /// <summary>The most bytes of all parameters in the network's precision, statistics included, at least 1: what a file holds beside its header.</summary>
    public long MaxBytes { get; set; }
}
