namespace NetGen.Compiler.Graph;

/// <summary>What keeps the weights of a network small.</summary>
/// <param name="L1">λ of Σ|w| over every weight whose layer says nothing else, 0 for none.</param>
/// <param name="L2">λ of Σw², likewise.</param>
internal sealed record Regularization(double L1 = 0, double L2 = 0);
