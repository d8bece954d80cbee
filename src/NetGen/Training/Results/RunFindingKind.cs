namespace NetGen;

/// <summary>What may be wrong with a run.</summary>
public enum RunFindingKind
{
    /// <summary>Units of a rectifier that never fire: no gradient reaches them, so that they stay dead.</summary>
    DeadUnits,

    /// <summary>Units of a sigmoid or tanh on the flat ends of their curve, where hardly any gradient passes.</summary>
    SaturatedUnits,

    /// <summary>Units with the same weights, which learn the same for ever: the symmetry was never broken.</summary>
    DuplicatedUnits,

    /// <summary>Successive gradients that point against each other: the steps leap from one side of a valley to the other.</summary>
    Zigzag,

    /// <summary>Gradients that shrink on their way back, so that the first layers learn nothing.</summary>
    VanishingGradients,

    /// <summary>Gradients that grow on their way back, so that the first layers' weights are torn apart.</summary>
    ExplodingGradients,

    /// <summary>A loss that grows, or is no number any more.</summary>
    Divergence,

    /// <summary>Steps so large that they undo what was learned.</summary>
    RateTooHigh,

    /// <summary>Steps in a good direction, but so small that nearly nothing is learned.</summary>
    RateTooLow,

    /// <summary>A loss that stands still though nearly nothing has been learned.</summary>
    Plateau,

    /// <summary>Much avoidable bias: the training data itself is not learned.</summary>
    Underfitting,

    /// <summary>Much variance: what is learned of the training data does not hold for the validation data.</summary>
    Overfitting,
}
