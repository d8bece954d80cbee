namespace NetGen.Compiler.Planning;

/// <summary>How much memory a value takes. In registers all are elements.</summary>
internal enum Stored
{
    /// <summary>That of an element.</summary>
    Whole,

    /// <summary>16 bits: the upper half of a float.</summary>
    Half,

    /// <summary>8 bits: a whole number from 0 to 255.</summary>
    Byte,
}
