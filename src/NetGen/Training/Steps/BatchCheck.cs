namespace NetGen.Runtime;

/// <summary>The lengths and labels that a step accepts; messages name what was expected and what was given.</summary>
internal static class BatchCheck
{
    /// <summary>The number of samples in so many input values, at least <paramref name="least"/>.</summary>
    public static int Samples<T>(ReadOnlySpan<T> inputs, int inputLength, int least)
    {
        if (inputs.IsEmpty || inputs.Length % inputLength != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected one sample or more of {inputLength} values each, given {inputs.Length} values."), nameof(inputs));
        }

        int samples = inputs.Length / inputLength;
        if (samples < least)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected {least} samples or more, given {samples}: {BatchCut.Why}, so a step needs several."), nameof(inputs));
        }

        return samples;
    }

    public static void Targets<T>(ReadOnlySpan<T> targets, int samples, int outputLength) =>
        Require(targets.Length, samples, outputLength, "target values", nameof(targets));

    public static void OutputGradients<T>(ReadOnlySpan<T> outputGradients, int samples, int outputLength) =>
        Require(outputGradients.Length, samples, outputLength, "gradients of outputs", nameof(outputGradients));

    private static void Require(int given, int samples, int outputLength, string what, string parameter)
    {
        long expected = (long)samples * outputLength;
        if (given != expected)
            throw new ArgumentException(FormattableString.Invariant($"Expected {expected} {what}, {samples} samples of {outputLength}; given {given}."), parameter);
    }

    public static void Labels(ReadOnlySpan<int> labels, int samples, int classes, bool allowed)
    {
        if (!allowed)
            throw new ArgumentException("Expected target values, given labels: labels go with the loss CrossEntropy.", nameof(labels));
        if (labels.Length != samples)
            throw new ArgumentException(FormattableString.Invariant($"Expected {samples} labels, one per sample, given {labels.Length}."), nameof(labels));

        int wrong = labels.IndexOfAnyExceptInRange(0, classes - 1);
        if (wrong >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected labels from 0 to {classes - 1}, given {labels[wrong]} for sample {wrong}."), nameof(labels));
        }
    }
}
