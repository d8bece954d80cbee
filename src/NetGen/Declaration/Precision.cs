namespace NetGen;

/// <summary>The floating-point type in which a network computes.</summary>
public enum Precision
{
    /// <summary><see cref="float"/>, 32 bits: twice the values per vector, and enough for training.</summary>
    Single,

    /// <summary><see cref="double"/>, 64 bits: for networks that fit formulas, and to check gradients.</summary>
    Double,
}
