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

    private static string? TargetProblem(int targets, int outputs) => targets == outputs
        ? null
        : FormattableString.Invariant($"The network has {outputs} output values, the data has {targets} target values.");

    // Fewer classes than outputs are fine: a part of the data may lack some.
    private static string? LabelProblem(int classes, int outputs) => classes <= Math.Max(2, outputs)
        ? null
        : FormattableString.Invariant($"The network has {outputs} output values{(outputs == 1 ? ", which tell 2 classes apart," : ",")} the data has {classes} classes.");
}
