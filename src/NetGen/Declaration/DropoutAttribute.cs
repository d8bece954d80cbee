namespace NetGen;

/// <summary>
/// Inverted dropout: in training each value becomes 0 with probability <c>rate</c>, else x / (1 − rate); in prediction and evaluation nothing happens
/// (Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014).
/// </summary>
/// <remarks>Which values are dropped depends on the trainer's seed and on the step, not on threads. Probabilities are multiples of 2⁻¹⁶.</remarks>
/// <param name="rate">The probability, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability of a value to be dropped.</summary>
    public double Rate { get; } = rate;
}
