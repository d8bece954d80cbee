namespace NetGen;

/// <summary>Stochastic gradient descent: w ← w − α·g.</summary>
/// <param name="rate">The learning rate α; 0.01 to 0.1 is usual.</param>
public sealed class SgdAttribute(double rate) : OptimizerAttribute(rate);
