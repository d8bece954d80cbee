namespace NetGen.Runtime;

/// <summary>How an activation can fail its units.</summary>
/// <param name="Dies">Whether it is exactly 0 over half of its domain, with no slope to leave it by.</param>
/// <param name="Slope">Its slope over the steepest one, as a function of its value.</param>
internal sealed record UnitCurve(bool Dies, Func<double, double> Slope)
{
    private static readonly UnitCurve Rectifier = new(Dies: true, _ => 1);
    private static readonly UnitCurve Logistic = new(Dies: false, y => 4 * y * (1 - y));
    private static readonly UnitCurve Tangent = new(Dies: false, y => 1 - (y * y));
    private static readonly UnitCurve Ramp = new(Dies: false, y => y is <= 0 or >= 1 ? 0 : 1);

    /// <summary>Null for a layer whose values tell nothing.</summary>
    public static UnitCurve? Of(string kind) => kind switch
    {
        "ReLU" or "HardSwish" => Rectifier,
        "Sigmoid" => Logistic,
        "Tanh" => Tangent,
        "HardSigmoid" => Ramp,
        _ => null,
    };
}
