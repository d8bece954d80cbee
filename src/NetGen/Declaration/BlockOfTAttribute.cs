namespace NetGen;

/// <summary>Places the layers of a block: y = T(x). Their parameters are called <c>block1.dense1.weight</c>, …; counters restart in the block.</summary>
/// <typeparam name="T">A class marked with <see cref="BlockAttribute"/>.</typeparam>
public sealed class BlockAttribute<T> : CompositionAttribute;
