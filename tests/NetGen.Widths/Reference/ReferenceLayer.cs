namespace NetGen.Widths.Reference;

/// <summary>A layer that sees one sample at a time, and remembers it until the gradient comes back.</summary>
internal abstract class ReferenceLayer
{
    public virtual IReadOnlyList<ReferenceParameter> Parameters => [];

    public abstract double[] Forward(double[] input);

    /// <summary>In a training step, where some layers do otherwise than in a prediction.</summary>
    /// <param name="input">The sample.</param>
    /// <param name="step">Counted from 1.</param>
    /// <param name="sample">Its number in the batch.</param>
    public virtual double[] Train(double[] input, int step, int sample) => Forward(input);

    /// <summary>From the gradient of the outputs to that of the inputs; adds to those of the parameters.</summary>
    public abstract double[] Backward(double[] gradient);

    /// <summary>What the parameters add to the loss; also adds its gradient to theirs.</summary>
    public virtual double Penalize() => 0;

    /// <summary>Whether the last sample was so near to a jump of the derivative that rounding could have crossed it.</summary>
    public virtual bool IsNearKink => false;
}
