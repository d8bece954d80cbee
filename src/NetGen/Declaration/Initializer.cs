namespace NetGen;

/// <summary>
/// How weights start. Fan-in is the number of values that one unit reads, fan-out the number of units that read one value. Normals are not truncated.
/// </summary>
public enum Initializer
{
    /// <summary>
    /// By the first activation downstream, through normalisation, pooling and dropout: He before the ReLU family, LeCun before SELU, Xavier otherwise.
    /// </summary>
    Auto,

    /// <summary>Normal with deviation √(2 / fan-in) (He et al., "Delving Deep into Rectifiers", 2015).</summary>
    HeNormal,

    /// <summary>Uniform in ±√(6 / fan-in) (He et al., "Delving Deep into Rectifiers", 2015).</summary>
    HeUniform,

    /// <summary>Normal with deviation √(2 / (fan-in + fan-out)) (Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010).</summary>
    XavierNormal,

    /// <summary>Uniform in ±√(6 / (fan-in + fan-out)) (Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010).</summary>
    XavierUniform,

    /// <summary>Normal with deviation √(1 / fan-in) (LeCun et al., "Efficient BackProp", 1998).</summary>
    LeCunNormal,

    /// <summary>Uniform in ±√(3 / fan-in) (LeCun et al., "Efficient BackProp", 1998).</summary>
    LeCunUniform,

    /// <summary>Rows or columns orthonormal, whichever are fewer (Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2013).</summary>
    Orthogonal,

    /// <summary>Normal with the deviation given as InitScale.</summary>
    Normal,

    /// <summary>Uniform between −InitScale and InitScale.</summary>
    Uniform,

    /// <summary>All zero: units stay alike, so only for a last layer.</summary>
    Zeros,

    /// <summary>All equal to InitScale: units stay alike, so only for a single unit.</summary>
    Constant,
}
