using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>What random numbers are for. Numbers of different purposes are independent, whatever their seed, step and element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RandomPurpose
{
    /// <summary>First values of parameters; the step is the parameter's index, the element its raw element.</summary>
    Initialization,

    /// <summary>The order of samples in an epoch; the step is the epoch.</summary>
    Shuffle,

    /// <summary>Which sample goes to which part of a dataset.</summary>
    Split,

    /// <summary>Masks of dropout; the step is the training step.</summary>
    Dropout,

    /// <summary>Flips, rotations, zooms and shifts of training images.</summary>
    Augmentation,

    /// <summary>Noise added to inputs in training.</summary>
    Noise,

    /// <summary>Data that a sample or a test draws for itself.</summary>
    Data,
}
