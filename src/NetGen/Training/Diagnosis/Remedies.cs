namespace NetGen.Runtime;

/// <summary>What to try against each kind of finding, the likeliest first.</summary>
internal static class Remedies
{
    public static string Of(RunFindingKind kind) => kind switch
    {
        RunFindingKind.DeadUnits => "Lower the learning rate; use LeakyReLU, ELU or GELU; scale the inputs.",
        RunFindingKind.SaturatedUnits => "Scale the inputs; use smaller initial weights (Init = Auto), BatchNorm before the activation, or ReLU.",
        RunFindingKind.DuplicatedUnits => "Draw the initial weights (Init = Auto) instead of giving them all one value.",
        RunFindingKind.Zigzag => "Lower the learning rate; use Momentum or Adam; scale the inputs.",
        RunFindingKind.VanishingGradients => "Use ReLU or GELU instead of Sigmoid or Tanh, BatchNorm, or Residual around the layers.",
        RunFindingKind.ExplodingGradients => "Use smaller initial weights (Init = Auto), ClipNorm, BatchNorm, and a lower learning rate.",
        RunFindingKind.Divergence => "Lower the learning rate (FindLearningRate suggests one); use Warmup or ClipNorm; look for NaN and very large values in the data.",
        RunFindingKind.RateTooHigh => "Lower the learning rate (FindLearningRate suggests one); use Warmup.",
        RunFindingKind.RateTooLow => "Raise the learning rate (FindLearningRate suggests one); use Adam.",
        RunFindingKind.Plateau => "Try another learning rate, Momentum or Adam, other initial weights; ask whether the inputs tell anything of the targets.",
        RunFindingKind.Underfitting => "Use more units or layers; train longer or at another rate; weaken regularization and augmentation.",
        RunFindingKind.Overfitting => "Use more data or augmentation; L2, Dropout or EarlyStopping; fewer units or layers.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such finding."),
    };
}
