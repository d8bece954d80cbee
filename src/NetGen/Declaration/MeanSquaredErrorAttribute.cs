namespace NetGen;

/// <summary>The loss of regression: the mean over batch and outputs of (y − t)².</summary>
public sealed class MeanSquaredErrorAttribute : NetGenAttribute;
