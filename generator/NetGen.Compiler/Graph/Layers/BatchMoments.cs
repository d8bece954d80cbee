namespace NetGen.Compiler.Graph;

/// <summary>The running statistics of batch normalisation.</summary>
/// <param name="Mean">Of each feature or channel.</param>
/// <param name="Variance">The unbiased one.</param>
/// <param name="Kept">The share of a running value that a step keeps.</param>
/// <param name="Epsilon">Added to a variance before its root is taken.</param>
internal sealed record BatchMoments<TTensor>(TTensor Mean, TTensor Variance, double Kept, double Epsilon);
