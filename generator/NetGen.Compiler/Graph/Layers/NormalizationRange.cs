namespace NetGen.Compiler.Graph;

/// <summary>What is added to a variance, so that there is a quotient where values do not differ.</summary>
internal static class NormalizationRange
{
    public const double DefaultEpsilon = 1e-5;

    /// <summary>Less would be lost in single precision, where the padding of a row has no other variance.</summary>
    private const double Least = 1e-30;

    public static Domain Epsilon { get; } = new("NG1021", $"finite and at least {Numbers.Text(Least)}", value => value >= Least && !double.IsInfinity(value));
}
