namespace NetGen.Compiler.Graph;

/// <summary>What an initializer must know of the activation behind it.</summary>
internal enum ActivationFamily
{
    /// <summary>Symmetric, saturating or linear: Xavier.</summary>
    Symmetric,

    /// <summary>Lets about half of its inputs through: He.</summary>
    Rectifier,

    /// <summary>Keeps mean 0 and variance 1 by itself: LeCun.</summary>
    SelfNormalizing,

    /// <summary>The user's own: Xavier, which assumes least.</summary>
    Unknown,
}
