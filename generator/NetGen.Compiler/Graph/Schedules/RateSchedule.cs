namespace NetGen.Compiler.Graph;

/// <summary>How the learning rate goes over the epochs.</summary>
/// <param name="Kind">The attribute's name, "CosineDecay".</param>
/// <param name="Arguments">By the names of the attribute's parameters.</param>
internal sealed record RateSchedule(string Kind, EquatableArray<RateArgument> Arguments);

/// <summary>A value within its domain.</summary>
internal sealed record RateArgument(string Name, double Value);
