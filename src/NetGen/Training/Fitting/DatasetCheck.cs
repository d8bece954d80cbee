namespace NetGen.Runtime;

/// <summary>Whether a data set goes with a network; messages name what both have.</summary>
internal static class DatasetCheck
{
    /// <exception cref="ArgumentException">Inputs, targets or classes do not fit the network.</exception>
    public static void Require(Dataset data, TrainingSetup network, string parameter)
    {
        if (data.InputLength != network.InputLength)
            throw new ArgumentException(FormattableString.Invariant($"The network takes {network.InputLength} input values, the data has {data.InputLength}."), parameter);

        string? problem = data.HasLabels ? LabelProblem(data.Classes, network.OutputLength) : TargetProblem(data.TargetLength, network.OutputLength);
        if (problem is not null)
            throw new ArgumentException(problem, parameter);
    }

    /// <summary>As <see cref="Require"/>, for data to learn from: every batch of it must have as many samples as a step needs.</summary>
    /// <exception cref="ArgumentException">The data does not fit the network, or has too few samples.</exception>
    /// <exception cref="InvalidOperationException">The declared batches are too small to learn from.</exception>
    public static void RequireForTraining(Dataset data, TrainingSetup network, string parameter)
    {
        Require(data, network, parameter);
        if (data.Count < network.LeastBatch)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected {network.LeastBatch} samples or more to learn from, the data has {data.Count}: {BatchCut.Why}."), parameter);
        }

        if (network.BatchSize < network.LeastBatch)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"Training declares batches of {network.BatchSize}, and {BatchCut.Why}: declare a batch size of {network.LeastBatch} or more."));
        }
    }

    private static string? TargetProblem(int targets, int outputs) => targets == outputs
        ? null
        : FormattableString.Invariant($"The network has {outputs} output values, the data has {targets} target values.");

    // Fewer classes than outputs are fine: a part of the data may lack some.
    private static string? LabelProblem(int classes, int outputs) => classes <= Math.Max(2, outputs)
        ? null
        : FormattableString.Invariant($"The network has {outputs} output values{(outputs == 1 ? ", which tell 2 classes apart," : ",")} the data has {classes} classes.");
}
