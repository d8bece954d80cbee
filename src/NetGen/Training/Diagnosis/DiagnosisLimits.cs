namespace NetGen.Runtime;

/// <summary>The bounds of the findings, and how often is looked. The guide lists them.</summary>
internal static class DiagnosisLimits
{
    /// <summary>Every so many steps of an epoch one is sampled, beginning with its first.</summary>
    public const int StepInterval = 32;

    /// <summary>Inputs of a sampled step whose activations are looked at.</summary>
    public const int InputsPerStep = 8;

    /// <summary>A unit is not called dead before so many inputs passed it, or all that there are.</summary>
    public const int LeastInputs = 32;

    /// <summary>Pairs of successive gradients that a mean cosine is taken of: two mini-batches alone differ in any direction.</summary>
    public const int LeastPairs = 4;

    /// <summary>Epochs in succession that must show it before it is a finding: a single bad epoch may mend itself.</summary>
    public const int Persistence = 2;

    /// <summary>"As much as 40 % of your network can be dead": Karpathy, CS231n, "Neural Networks Part 1", on ReLU.</summary>
    public const double DeadShare = 0.4;

    /// <summary>Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010, section 3, where layers with most units saturated stall.</summary>
    public const double SaturatedShare = 0.5;

    /// <summary>Slope over steepest slope; tanh: |y| above 0.975.</summary>
    public const double FlatSlope = 0.05;

    /// <summary>With weights that were drawn there is not a single pair (Goodfellow et al., "Deep Learning", 2016, section 8.4).</summary>
    public const double DuplicatedShare = 0.1;

    /// <summary>An angle of 120°: each step takes back half of the one before.</summary>
    public const double ZigzagCosine = -0.5;

    /// <summary>
    /// The gradient that reaches the first layer over that which reaches the last: five layers of sigmoids, each of slope ¼ at most, come to 1e-3
    /// (Hochreiter 1991; Glorot and Bengio 2010).
    /// </summary>
    public const double VanishingRatio = 1e-3;

    /// <summary>The same the other way round (Pascanu et al., "On the difficulty of training recurrent neural networks", 2013).</summary>
    public const double ExplodingRatio = 1e3;

    /// <summary>The loss over the least that the run has had.</summary>
    public const double DivergenceFactor = 2;

    /// <summary>A hundred times the 1e-3 that Karpathy advises (CS231n, "Neural Networks Part 3", ratio of weights to updates).</summary>
    public const double HighUpdateRatio = 0.1;

    /// <summary>A tenth of the same.</summary>
    public const double LowUpdateRatio = 1e-4;

    /// <summary>Epochs before a rate is called too low.</summary>
    public const int LowRateEpochs = 3;

    /// <summary>Epochs in which a plateau brings nothing: the patience that <see cref="ReduceOnPlateauAttribute"/> has too.</summary>
    public const int PlateauEpochs = 5;

    /// <summary>Less than this share of the loss is no improvement.</summary>
    public const double Improvement = 0.01;

    /// <summary>Up to this learned share nearly nothing has been learned.</summary>
    public const double HardlyLearned = 0.1;

    /// <summary>From this learned share on nothing hampers training any more, whatever the figures say.</summary>
    public const double Learned = 0.9;

    /// <summary>Ten points of error, in either part of the decomposition.</summary>
    public const double Error = 0.1;

    /// <summary>A gap between shares must also exceed so many of its standard errors.</summary>
    public const double StandardErrors = 2;
}
