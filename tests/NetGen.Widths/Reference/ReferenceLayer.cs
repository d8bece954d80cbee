namespace NetGen.Widths.Reference;

/// <summary>A layer that sees one sample at a time, and remembers it until the gradient comes back; or a whole batch where samples concern each other.</summary>
internal abstract class ReferenceLayer
{
    private double[][] _batch = [];
    private int _step;

    public virtual IReadOnlyList<ReferenceParameter> Parameters => [];

    public abstract double[] Forward(double[] input);

    /// <summary>In a training step, where some layers do otherwise than in a prediction.</summary>
    /// <param name="input">The sample.</param>
    /// <param name="step">Counted from 1.</param>
    /// <param name="sample">Its number in the batch.</param>
    public virtual double[] Train(double[] input, int step, int sample) => Forward(input);

    /// <summary>From the gradient of the outputs to that of the inputs; adds to those of the parameters.</summary>
    public abstract double[] Backward(double[] gradient);

    /// <summary>All samples of a training step.</summary>
    public virtual double[][] TrainAll(double[][] inputs, int step)
    {
        (_batch, _step) = (inputs, step);
        return [.. inputs.Select((input, sample) => Train(input, step, sample))];
    }

    /// <summary>The gradients of all samples; each is seen again before, because the layer remembers one.</summary>
    public virtual double[][] BackwardAll(double[][] gradients) => [.. gradients.Select((gradient, sample) =>
    {
        Train(_batch[sample], _step, sample);
        return Backward(gradient);
    })];

    /// <summary>After a step: statistics follow its batch.</summary>
    public virtual void Follow()
    {
    }

    /// <summary>The fewest samples that a step can be compared on.</summary>
    public virtual int LeastSamples => 1;

    /// <summary>What the parameters add to the loss; also adds its gradient to theirs.</summary>
    public virtual double Penalize() => 0;

    /// <summary>Whether the last sample was so near to a jump of the derivative that rounding could have crossed it.</summary>
    public virtual bool IsNearKink => false;
}
