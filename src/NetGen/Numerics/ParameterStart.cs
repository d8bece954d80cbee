using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>How the values of a parameter are drawn before training. The scale of <see cref="ParameterStart"/> means something else for each.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterDistribution
{
    /// <summary>All 0; the scale is not used.</summary>
    Zeros,

    /// <summary>All equal to the scale.</summary>
    Constant,

    /// <summary>Normal around 0, not truncated; the scale is the standard deviation.</summary>
    Normal,

    /// <summary>Uniform over [−scale, scale).</summary>
    Uniform,

    /// <summary>Orthonormal rows or columns (whichever are fewer) of the matrix [first dimension, all others], times the scale.</summary>
    Orthogonal,
}

/// <summary>The law that a parameter's first values follow.</summary>
/// <param name="Distribution">Its kind.</param>
/// <param name="Scale">Deviation, half-width, constant or gain, as <see cref="ParameterDistribution"/> says.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ParameterStart(ParameterDistribution Distribution, double Scale);
