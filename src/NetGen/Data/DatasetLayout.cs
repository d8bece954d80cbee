using System.Collections.ObjectModel;

namespace NetGen;

/// <summary>What all samples of a dataset have in common. Exactly one of TargetLength and Classes is positive.</summary>
internal sealed class DatasetLayout
{
    private DatasetLayout(ReadOnlyCollection<int> inputShape, int inputLength, int targetLength, int classes, ReadOnlyCollection<string>? classNames)
    {
        InputShape = inputShape;
        InputLength = inputLength;
        TargetLength = targetLength;
        Classes = classes;
        ClassNames = classNames;
    }

    public ReadOnlyCollection<int> InputShape { get; }

    public int InputLength { get; }

    public int TargetLength { get; }

    public int Classes { get; }

    public ReadOnlyCollection<string>? ClassNames { get; }

    public static DatasetLayout WithTargets(int inputLength, int targetLength) =>
        new(Array.AsReadOnly([inputLength]), inputLength, targetLength, 0, null);

    public static DatasetLayout WithLabels(int inputLength, int classes, string[]? classNames) =>
        new(Array.AsReadOnly([inputLength]), inputLength, 0, classes, classNames is null ? null : Array.AsReadOnly(classNames));

    public DatasetLayout WithInputShape(ReadOnlySpan<int> shape)
    {
        long length = 1;
        foreach (int size in shape)
            length = size > 0 && length > 0 && length <= InputLength ? length * size : 0;

        if (shape.IsEmpty || length != InputLength)
        {
            throw new ArgumentException(
                $"Expected a shape of {InputLength} values, given ({string.Join(", ", shape.ToArray())}).", nameof(shape));
        }

        return new(Array.AsReadOnly(shape.ToArray()), InputLength, TargetLength, Classes, ClassNames);
    }
}
