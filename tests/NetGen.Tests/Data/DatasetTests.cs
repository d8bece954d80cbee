namespace NetGen.Tests.Data;

public class DatasetTests
{
    [Fact]
    public void Samples_with_targets_are_read_back()
    {
        Dataset xor = Dataset.FromTargets([0, 0, 0, 1, 1, 0, 1, 1], 2, [0, 1, 1, 0], 1);
        Assert.Equal((4, 2, 1, 0), (xor.Count, xor.InputLength, xor.TargetLength, xor.Classes));
        Assert.False(xor.HasLabels);
        Assert.Equal([1f, 0f], xor.Input(2).ToArray());
        Assert.Equal([1f], xor.Target(2).ToArray());
        Assert.Equal([2], xor.InputShape);
        Assert.Equal("4 samples of (2), 1 target values", xor.ToString());
        Assert.True(xor.Labels.IsEmpty);
        Assert.Contains("labels", Assert.Throws<InvalidOperationException>(() => xor.Label(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_with_labels_are_read_back()
    {
        Dataset data = Dataset.FromLabels([[1f, 2f], [3f, 4f]], [1, 0], classNames: ["cat", "dog", "owl"]);
        Assert.Equal((2, 2, 0, 3), (data.Count, data.InputLength, data.TargetLength, data.Classes));
        Assert.True(data.HasLabels);
        Assert.Equal(["cat", "dog", "owl"], data.ClassNames!);
        Assert.Equal(1, data.Label(0));
        Assert.Equal([3f, 4f], data.Input(1).ToArray());
        Assert.Throws<InvalidOperationException>(() => data.Target(0).Length);
        Assert.Equal(2, Dataset.FromLabels([1f, 2f], 1, [1, 0]).Classes);
        Assert.Equal(5, Dataset.FromLabels([1f, 2f], 1, [1, 0], classes: 5).Classes);
    }

    [Fact]
    public void Later_changes_of_the_arrays_do_not_matter()
    {
        float[] inputs = [1, 2];
        int[] labels = [0, 1];
        string[] names = ["a", "b"];
        Dataset data = Dataset.FromLabels(inputs, 1, labels, classNames: names);
        inputs[0] = 9;
        labels[0] = 1;
        names[0] = "z";
        Assert.Equal((1f, 0, "a"), (data.Input(0)[0], data.Label(0), data.ClassNames![0]));
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_named()
    {
        AssertSays("2 values for each; given 3 values", () => Dataset.FromTargets([1, 2, 3], 2, [1], 1));
        AssertSays("at least one sample", () => Dataset.FromTargets([], 2, [], 1));
        AssertSays("2 samples × 3 = 6 target values, given 5", () => Dataset.FromTargets([1, 2], 1, [1, 2, 3, 4, 5], 3));
        AssertSays("a label for each of 2 inputs, given 3", () => Dataset.FromLabels([1, 2], 1, [0, 1, 0]));
        AssertSays("labels from 0 to 1, given 2 for sample 1", () => Dataset.FromLabels([1, 2], 1, [0, 2], classes: 2));
        AssertSays("given -1 for sample 0", () => Dataset.FromLabels([1, 2], 1, [-1, 2]));
        AssertSays("a name for each of 3 classes, given 2", () => Dataset.FromLabels([1, 2], 1, [0, 1], 3, ["a", "b"]));
        AssertSays("a name for each of 1 classes, given 0", () => Dataset.FromLabels([1, 2], 1, [0, 0], classNames: []));
        AssertSays("2 values for sample 1, given 1", () => Dataset.FromTargets([[1f, 2f], [3f]], [[1f], [2f]]));
        AssertSays("a target for each of 2 inputs, given 1", () => Dataset.FromTargets([[1f], [3f]], [[1f]]));
        AssertSays("inputLength", () => Dataset.FromTargets([1], 0, [1], 1));
    }

    [Fact]
    public void An_index_outside_is_named()
    {
        Dataset data = Dataset.FromTargets([1, 2, 3], 1, [1, 2, 3], 1);
        AssertSays("one of 3 samples, 0 to 2; given 3", () => data.Input(3).Length);
        AssertSays("given -1", () => data.Target(-1).Length);
        AssertSays("given 7", () => data.Subset(0, 7));
        AssertSays("at least one index", () => data.Subset());
        AssertSays("0 to 2", () => data.Skip(3));
    }

    [Fact]
    public void The_shape_of_inputs_can_be_given()
    {
        Dataset data = Dataset.FromTargets(new float[12], 12, [1], 1).WithInputShape(1, 3, 4);
        Assert.Equal([1, 3, 4], data.InputShape);
        Assert.Equal([1, 3, 4], data.Take(1).InputShape);
        AssertSays("12 values, given (3, 5)", () => data.WithInputShape(3, 5));
        AssertSays("12 values, given ()", () => data.WithInputShape());
        AssertSays("12 values", () => data.WithInputShape(-3, -4));
        AssertSays("12 values", () => data.WithInputShape(int.MaxValue, int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void Parts_hold_the_samples_asked_for()
    {
        Dataset data = Dataset.FromLabels([0, 1, 2, 3, 4, 5], 1, [0, 1, 0, 1, 0, 1]);
        Assert.Equal([4f, 0f, 0f], data.Subset(4, 0, 0).Inputs.ToArray());
        Assert.Equal([0, 0, 0], data.Subset(4, 0, 0).Labels.ToArray());
        Assert.Equal([0f, 1f], data.Take(2).Inputs.ToArray());
        Assert.Equal(6, data.Take(100).Count);
        Assert.Equal([4f, 5f], data.Skip(4).Inputs.ToArray());
        Assert.Equal([3, 4], data.Skip(1).Take(4).Skip(2).Inputs.ToArray().Select(value => (int)value));
        Assert.Equal(1, data.Skip(5).Label(0));
        Assert.Equal(2, data.Take(1).Classes);
    }

    private static void AssertSays(string text, Func<object> action) =>
        Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
