namespace NetGen;

/// <summary>
/// Marks a reusable run of layers. The class is a list of layers and nothing else: it need not be partial, gets no members, and may stand in another file or
/// assembly. A network, or another block, places it with <see cref="BlockAttribute{T}"/>, <see cref="ResidualAttribute{T}"/>,
/// <see cref="ParallelAttribute{TA, TB}"/> or <see cref="RepeatAttribute{T}"/>; every place has parameters of its own.
/// </summary>
/// <example>
/// <code>
/// [Block, Dense(16), ReLU]
/// sealed class Hidden;
///
/// [Network, Input(4), Repeat&lt;Hidden&gt;(3), Dense(1)]
/// sealed partial class Deep;
/// </code>
/// </example>
public sealed class BlockAttribute : NetGenAttribute;
