namespace NetGen;

/// <summary>What the optimizers have in common. A network that is to be trained has exactly one, and a loss.</summary>
/// <param name="rate">The learning rate α.</param>
public abstract class OptimizerAttribute(double rate) : NetGenAttribute
{
    /// <summary>The learning rate α.</summary>
    public double Rate { get; } = rate;
}
