using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NetGen;

/// <summary>
/// Samples in memory to train or evaluate a network with: inputs, and for each either a row of target values or the label of its class.
/// A dataset never changes and holds at least one sample, so that any number of threads may read it.
/// </summary>
public sealed partial class Dataset
{
    private readonly ReadOnlyMemory<float> _inputs;
    private readonly ReadOnlyMemory<float> _targets;
    private readonly ReadOnlyMemory<int> _labels;

    private Dataset(DatasetLayout layout, int count, ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, ReadOnlyMemory<int> labels)
    {
        Layout = layout;
        Count = count;
        _inputs = inputs;
        _targets = targets;
        _labels = labels;
    }

    internal DatasetLayout Layout { get; }

    /// <summary>The number of samples, at least 1.</summary>
    public int Count { get; }

    /// <summary>The number of values of one input: the product of <see cref="InputShape"/>.</summary>
    public int InputLength => Layout.InputLength;

    /// <summary>The shape of one input: (features), (time, features) or (channels, height, width).</summary>
    public IReadOnlyList<int> InputShape => Layout.InputShape;

    /// <summary>The number of values of one target; 0 if the samples have labels.</summary>
    public int TargetLength => Layout.TargetLength;

    /// <summary>Whether the samples have labels, for classification, and not targets.</summary>
    public bool HasLabels => Layout.Classes > 0;

    /// <summary>The number of classes; labels lie in 0 … <see cref="Classes"/> − 1. 0 if the samples have targets.</summary>
    public int Classes => Layout.Classes;

    /// <summary>The name of each class, in the order of the labels; null if they have none.</summary>
    public IReadOnlyList<string>? ClassNames => Layout.ClassNames;

    /// <summary>All inputs, sample after sample: <see cref="Count"/> × <see cref="InputLength"/> values.</summary>
    public ReadOnlyMemory<float> Inputs => _inputs;

    /// <summary>All targets, sample after sample: <see cref="Count"/> × <see cref="TargetLength"/> values; empty if the samples have labels.</summary>
    public ReadOnlyMemory<float> Targets => _targets;

    /// <summary>All labels, one per sample; empty if the samples have targets.</summary>
    public ReadOnlyMemory<int> Labels => _labels;

    /// <summary>The input of one sample: <see cref="InputLength"/> values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<float> Input(int index) => Row(_inputs, InputLength, index);

    /// <summary>The target of one sample: <see cref="TargetLength"/> values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    /// <exception cref="InvalidOperationException">The samples have labels.</exception>
    public ReadOnlySpan<float> Target(int index) =>
        HasLabels ? throw new InvalidOperationException("The samples have labels, not targets; use Label.") : Row(_targets, TargetLength, index);

    /// <summary>The class of one sample, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    /// <exception cref="InvalidOperationException">The samples have targets.</exception>
    public int Label(int index)
    {
        if (!HasLabels)
            throw new InvalidOperationException("The samples have targets, not labels; use Target.");

        ThrowIfOutside(index, nameof(index));
        return _labels.Span[index];
    }

    /// <summary>The same samples, their inputs read in another shape of equal length, such as (1, 28, 28) for 784 values.</summary>
    /// <exception cref="ArgumentException">The shape does not hold <see cref="InputLength"/> values.</exception>
    public Dataset WithInputShape(params ReadOnlySpan<int> shape) => new(Layout.WithInputShape(shape), Count, _inputs, _targets, _labels);

    /// <summary>A line that says how many samples there are, and of which shape.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count:N0} samples of ({string.Join(", ", InputShape)}), {(HasLabels ? $"{Classes} classes" : $"{TargetLength} target values")}");

    private ReadOnlySpan<float> Row(ReadOnlyMemory<float> rows, int length, int index)
    {
        ThrowIfOutside(index, nameof(index));
        return rows.Span.Slice(index * length, length);
    }

    private void ThrowIfOutside(int index, string parameter)
    {
        if ((uint)index >= (uint)Count)
            ThrowOutside(index, parameter);
    }

    [DoesNotReturn]
    private void ThrowOutside(int index, string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, index, $"Expected the index of one of {Count} samples, 0 to {Count - 1}; given {index}.");
}
