namespace NetGen.Compiler.Graph;

/// <summary>
/// A resolved initializer (Auto has become a definite one). <paramref name="Kind"/> is a name of the runtime's enumeration
/// "Zeros, Constant, Normal, Uniform, Orthogonal"; He, Xavier and LeCun have become Normal or Uniform with their scale worked out.
/// </summary>
/// <param name="Kind">The distribution.</param>
/// <param name="Scale">Deviation, half-width, gain or constant.</param>
internal sealed record ParameterInitializer(string Kind, double Scale);
