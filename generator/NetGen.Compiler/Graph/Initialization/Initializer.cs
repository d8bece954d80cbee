namespace NetGen.Compiler.Graph;

/// <summary>How weights start, as declared. The order is that of the public enumeration.</summary>
internal enum Initializer
{
    /// <summary>He before the ReLU family, LeCun before SELU, Xavier otherwise.</summary>
    Auto,
    HeNormal,
    HeUniform,
    XavierNormal,
    XavierUniform,
    LeCunNormal,
    LeCunUniform,
    Orthogonal,
    Normal,
    Uniform,
    Zeros,
    Constant,
}
