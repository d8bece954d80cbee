using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>All that the training engine needs to know of one network: sizes, kernels and the declared defaults.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TrainingProgram<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Values per input sample.</summary>
    public required int InputLength { get; init; }

    /// <summary>Values per output sample.</summary>
    public required int OutputLength { get; init; }

    /// <summary>Values per staged row of targets; at least <see cref="OutputLength"/>, the rest is 0.</summary>
    public required int TargetStride { get; init; }

    /// <summary>Whether targets may be given as class labels.</summary>
    public bool HasLabels { get; init; }

    /// <summary>What the outputs mean.</summary>
    public TrainingTask Task { get; init; }

    /// <summary>Values of the activation arena per sample.</summary>
    public int ArenaPerSample { get; init; }

    /// <summary>Values that belong to the batch as a whole: partial sums, penalties.</summary>
    public int SharedLength { get; init; }

    /// <summary>The optimizer's state vectors by name; each is laid out like the parameters.</summary>
    public string[] SlotNames { get; init; } = [];

    /// <summary>How many values <see cref="SetScalars"/> fills.</summary>
    public int ScalarCount { get; init; }

    /// <summary>Sets the values of a step; may be absent when there are none.</summary>
    public ScalarsOfStep<T>? SetScalars { get; init; }

    /// <summary>The mean loss of a batch of B is (the sum of its sample losses) · LossScale / B.</summary>
    public double LossScale { get; init; } = 1;

    /// <summary>How many penalties stand in the shared values; they are added to the mean loss.</summary>
    public int PenaltyCount { get; init; }

    /// <summary>Where in the shared values the first penalty stands.</summary>
    public int PenaltyOffset { get; init; }

    /// <summary>Forward and backward pass, in order. They fill the sample losses, the gradients and the penalties.</summary>
    public required Phase<T>[] Phases { get; init; }

    /// <summary>Forward and backward pass for a loss of the caller's, in order: in the targets' place lie its gradients with respect to the outputs. They fill the gradients.</summary>
    public Phase<T>[] GradientPhases { get; init; } = [];

    /// <summary>Fills the outputs of a classifier from what the phases left; from them the accuracy in training is counted. Only <c>Fit</c> runs it.</summary>
    public Phase<T>? Outputs { get; init; }

    /// <summary>Makes new parameters of the old ones and the gradients, in order: clipping, the optimizer's pass, limits on weights, running statistics.</summary>
    public required Phase<T>[] Update { get; init; }

    /// <summary>Losses and outputs of samples as in prediction, from the prepared parameters.</summary>
    public required PhaseKernel<T> Evaluate { get; init; }

    /// <summary>Multiply-adds of <see cref="Evaluate"/> per sample, roughly; 0 counts as a third of what the phases do per sample.</summary>
    public long EvaluationWork { get; init; }

    /// <summary>Makes every layer's activations of a sample; absent in a program that is not emitted.</summary>
    public InspectionProgram<T>? Inspection { get; init; }

    /// <summary>The layers that standardize the input by statistics of the training data.</summary>
    public StandardizedInput[] Standardized { get; init; } = [];

    /// <summary>The declared learning rate.</summary>
    public required double Rate { get; init; }

    /// <summary>The declared number of epochs of a run.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The declared number of samples per step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The fewest samples that a step can learn from: 2 where batch normalisation has one value of each sample, 1 otherwise.</summary>
    public int LeastBatch { get; init; } = 1;

    /// <summary>The declared seed of the data order.</summary>
    public long Seed { get; init; }

    /// <summary>Whether every epoch visits the samples in an order of its own.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>How the rate goes over the epochs; null where it stays.</summary>
    public RateSchedule? Schedule { get; init; }

    /// <summary>The epochs in which the rate is led up to what the schedule says.</summary>
    public int WarmupEpochs { get; init; }

    /// <summary>When the rate falls because nothing improves; null for never.</summary>
    public PlateauSettings? Plateau { get; init; }

    /// <summary>When a run ends before its last epoch; null for never.</summary>
    public StoppingSettings? Stopping { get; init; }
}
