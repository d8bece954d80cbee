namespace NetGen;

/// <summary>
/// The loss of yes-or-no outputs, one or several independent ones: the mean over batch and outputs of −t·ln y − (1 − t)·ln(1 − y). It needs
/// <see cref="SigmoidAttribute"/> last, with which it is computed together, so that it is safe at any finite input.
/// </summary>
public sealed class BinaryCrossEntropyAttribute : NetGenAttribute;
