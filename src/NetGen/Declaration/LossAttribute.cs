namespace NetGen;

/// <summary>A loss of one's own: the mean over batch and outputs of what T says of an output and its target.</summary>
/// <typeparam name="T">A struct that implements <see cref="ILoss"/> and can be seen from anywhere in the project: not private, not file-local.</typeparam>
public sealed class LossAttribute<T> : NetGenAttribute;
