namespace NetGen;

/// <summary>
/// A block several times in a row, each time with parameters of its own: y = T(…T(x)). They are called <c>repeat1.1.dense1.weight</c>, …,
/// <c>repeat1.2.dense1.weight</c>, ….
/// </summary>
/// <typeparam name="T">A class marked with <see cref="BlockAttribute"/>.</typeparam>
/// <param name="count">How many times, at least 1.</param>
public sealed class RepeatAttribute<T>(int count) : CompositionAttribute
{
    /// <summary>How many times.</summary>
    public int Count { get; } = count;
}
