namespace NetGen.Compiler.Graph;

/// <summary>What keeps the weights of a network, and the steps they take, within bounds.</summary>
/// <param name="L1">λ of Σ|w| over every weight whose layer says nothing else, 0 for none.</param>
/// <param name="L2">λ of Σw², likewise.</param>
/// <param name="Clip">How large gradients may be.</param>
/// <param name="WeightLimit">How large the incoming weights of a unit may be after an update, null for any size.</param>
internal sealed record Regularization(double L1, double L2, GradientClip Clip, WeightLimit? WeightLimit)
{
    public static Regularization None { get; } = new(0, 0, GradientClip.None, null);
}
