namespace NetGen.Samples.Overfit;

/// <summary>One row of the table: a network trained on a few images, and where its errors come from.</summary>
internal sealed record Remedy(string Name, ErrorDecomposition Errors, int Epochs, double TestAccuracy)
{
    /// <summary>Errors that people make on MNIST (LeCun et al., "Comparison of Learning Algorithms for Handwritten Digit Recognition", 1995).</summary>
    private const double OptimalError = 0.002;

    public static TrainerOptions Options { get; } = new() { OptimalError = OptimalError };

    public static string Header { get; } =
        $"{"",-22}{"epochs",8}{"training error",16}{"validation error",18}{"avoidable bias",16}{"variance",10}{"test accuracy",15}";

    /// <summary>Trains, judging every epoch by the validation images, and evaluates on the test images.</summary>
    public static Remedy Of<TNetwork>(string name, Trainer<TNetwork> trainer, Dataset training, Dataset validation, Dataset test)
        where TNetwork : class, INetwork<TNetwork>
    {
        TrainingHistory history = trainer.Fit(training, validation);
        return new(name, history.Errors!, history.Epochs.Count, trainer.Evaluate(test).Accuracy!.Value);
    }

    public override string ToString() =>
        $"{Name,-22}{Epochs,8}{Errors.Training,16:0.000}{Errors.Validation,18:0.000}{Errors.AvoidableBias,16:0.000}{Errors.Variance,10:0.000}{TestAccuracy,15:0.000}";
}
