namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>Samples with target values, for regression or with sigmoid outputs. The values are copied.</summary>
    /// <param name="inputs">The inputs, sample after sample.</param>
    /// <param name="inputLength">The number of values of one input.</param>
    /// <param name="targets">The targets, sample after sample.</param>
    /// <param name="targetLength">The number of values of one target.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together; the message names the length expected and the length given.</exception>
    public static Dataset FromTargets(ReadOnlySpan<float> inputs, int inputLength, ReadOnlySpan<float> targets, int targetLength)
    {
        int count = CountSamples(inputs, inputLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(targetLength);
        if (targets.Length != (long)count * targetLength)
        {
            throw new ArgumentException(
                $"Expected {count} samples × {targetLength} = {(long)count * targetLength} target values, given {targets.Length}.", nameof(targets));
        }

        return OfTargets(inputs.ToArray(), inputLength, targets.ToArray(), targetLength);
    }

    /// <summary>Samples with target values, one array per sample. The values are copied.</summary>
    /// <exception cref="ArgumentException">There is no sample, there are not as many targets as inputs, or the rows differ in length.</exception>
    public static Dataset FromTargets(float[][] inputs, float[][] targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Length != inputs.Length)
            throw new ArgumentException($"Expected a target for each of {inputs.Length} inputs, given {targets.Length}.", nameof(targets));

        float[] flatInputs = Flatten(inputs, nameof(inputs), out int inputLength);
        float[] flatTargets = Flatten(targets, nameof(targets), out int targetLength);
        return OfTargets(flatInputs, inputLength, flatTargets, targetLength);
    }

    /// <summary>Samples with the label of their class, for classification. The values are copied.</summary>
    /// <param name="inputs">The inputs, sample after sample.</param>
    /// <param name="inputLength">The number of values of one input.</param>
    /// <param name="labels">The class of each sample, from 0.</param>
    /// <param name="classes">The number of classes; by default that of the names, or else the greatest label + 1.</param>
    /// <param name="classNames">The name of each class, in the order of the labels.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together, or a label is out of range; the message names what was expected and what was given.</exception>
    public static Dataset FromLabels(
        ReadOnlySpan<float> inputs, int inputLength, ReadOnlySpan<int> labels, int? classes = null, IReadOnlyList<string>? classNames = null)
    {
        int count = CountSamples(inputs, inputLength);
        if (labels.Length != count)
            throw new ArgumentException($"Expected a label for each of {count} inputs, given {labels.Length}.", nameof(labels));

        return OfLabels(inputs.ToArray(), inputLength, labels.ToArray(), CountClasses(labels, classes, classNames), classNames);
    }

    /// <summary>Samples with the label of their class, one array of inputs per sample. The values are copied.</summary>
    /// <inheritdoc cref="FromLabels(ReadOnlySpan{float}, int, ReadOnlySpan{int}, int?, IReadOnlyList{string}?)"/>
    public static Dataset FromLabels(float[][] inputs, ReadOnlySpan<int> labels, int? classes = null, IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (labels.Length != inputs.Length)
            throw new ArgumentException($"Expected a label for each of {inputs.Length} inputs, given {labels.Length}.", nameof(labels));

        float[] flat = Flatten(inputs, nameof(inputs), out int inputLength);
        return OfLabels(flat, inputLength, labels.ToArray(), CountClasses(labels, classes, classNames), classNames);
    }

    // The two below keep the arrays: the caller checked them and gives them away.
    internal static Dataset OfTargets(float[] inputs, int inputLength, float[] targets, int targetLength) =>
        new(DatasetLayout.WithTargets(inputLength, targetLength), inputs.Length / inputLength, inputs, targets, default);

    internal static Dataset OfLabels(float[] inputs, int inputLength, int[] labels, int classes, IReadOnlyList<string>? classNames) =>
        new(DatasetLayout.WithLabels(inputLength, classes, classNames?.ToArray()), labels.Length, inputs, default, labels);

    private static int CountSamples(ReadOnlySpan<float> inputs, int inputLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputLength);
        if (inputs.IsEmpty || inputs.Length % inputLength != 0)
        {
            throw new ArgumentException(
                $"Expected at least one sample, and {inputLength} values for each; given {inputs.Length} values.", nameof(inputs));
        }

        return inputs.Length / inputLength;
    }

    private static int CountClasses(ReadOnlySpan<int> labels, int? classes, IReadOnlyList<string>? classNames)
    {
        if (classes is { } given)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(given, nameof(classes));
        if (classNames is not null && classNames.Count != (classes ?? Math.Max(classNames.Count, 1)))
            throw new ArgumentException($"Expected a name for each of {classes ?? 1} classes, given {classNames.Count}.", nameof(classNames));

        int limit = classes ?? classNames?.Count ?? int.MaxValue;
        int greatest = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)limit)
                throw new ArgumentException($"Expected labels from 0 to {limit - 1}, given {labels[i]} for sample {i}.", nameof(labels));

            greatest = Math.Max(greatest, labels[i]);
        }

        return limit == int.MaxValue ? greatest + 1 : limit;
    }

    private static float[] Flatten(float[][] rows, string parameter, out int length)
    {
        length = rows.Length == 0 ? 0 : rows[0]?.Length ?? 0;
        if (length == 0)
            throw new ArgumentException("Expected at least one sample of at least one value, given none.", parameter);

        float[] flat = new float[checked(rows.Length * length)];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i]?.Length != length)
                throw new ArgumentException($"Expected {length} values for sample {i}, given {rows[i]?.Length ?? 0}.", parameter);

            rows[i].CopyTo(flat, i * length);
        }

        return flat;
    }
}
