using FsCheck;
using FsCheck.Fluent;

namespace NetGen.Tests.Data;

public class SplitTests
{
    // Each input is its sample's index, so that parts tell where they come from.
    private static readonly Arbitrary<(int[] Labels, double Fraction, int Folds, int Seed)> Cases = (
        from count in Gen.Choose(4, 120)
        from classes in Gen.Choose(1, 6)
        from labels in Gen.Choose(0, classes - 1).ArrayOf(count)
        from percent in Gen.Choose(15, 85)
        from folds in Gen.Choose(2, 4)
        from seed in Gen.Choose(0, 1000)
        select (labels, percent / 100.0, folds, seed)).ToArbitrary();

    [Fact]
    public void A_split_divides_the_samples_and_keeps_the_proportions() => Prop.ForAll(Cases, sample =>
    {
        Dataset data = Labelled(sample.Labels);
        (Dataset training, Dataset validation) = data.Split(sample.Fraction, sample.Seed);
        Assert.Equal((int)Math.Round(data.Count * sample.Fraction, MidpointRounding.AwayFromZero), training.Count);
        AssertPartition(data, training, validation);
        for (int c = 0; c < data.Classes; c++)
        {
            double share = Members(data, c) * (double)training.Count / data.Count;
            Assert.InRange(Members(training, c), Math.Floor(share), Math.Ceiling(share));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folds_divide_the_samples_and_share_each_class() => Prop.ForAll(Cases, sample =>
    {
        Dataset data = Labelled(sample.Labels);
        List<(Dataset Training, Dataset Validation)> folds = [.. data.Folds(sample.Folds, sample.Seed)];
        Assert.Equal(sample.Folds, folds.Count);
        Assert.Equal(Indices(data), folds.SelectMany(fold => Indices(fold.Validation)).Order());
        foreach ((Dataset training, Dataset validation) in folds)
        {
            AssertPartition(data, training, validation);
            Assert.InRange(validation.Count, data.Count / sample.Folds, ((data.Count - 1) / sample.Folds) + 1);
            for (int c = 0; c < data.Classes; c++)
            {
                double share = Members(data, c) / (double)sample.Folds;
                Assert.InRange(Members(validation, c), Math.Floor(share), Math.Ceiling(share));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_split_without_classes_divides_the_samples() => Prop.ForAll(Cases, sample =>
    {
        float[] values = [.. Enumerable.Range(0, sample.Labels.Length)];
        Dataset data = Dataset.FromTargets(values, 1, values, 1);
        (Dataset training, Dataset validation) = data.Split(sample.Fraction, sample.Seed);
        AssertPartition(data, training, validation);
        Assert.Equal(training.Inputs.ToArray(), training.Targets.ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_seed_alone_decides()
    {
        Dataset data = Labelled([.. Enumerable.Range(0, 100).Select(i => i % 3)]);
        Assert.Equal(Order(data.Split(0.7, 5).Training), Order(data.Split(0.7, 5).Training));
        Assert.NotEqual(Order(data.Split(0.7, 5).Training), Order(data.Split(0.7, 6).Training));
        Assert.Equal(Order(data.Folds(4, 1).Last().Validation), Order(data.Folds(4, 1).Last().Validation));
        Assert.NotEqual(Order(data.Folds(4, 1).Last().Validation), Order(data.Folds(4, 2).Last().Validation));
    }

    [Fact]
    public void Impossible_splits_are_named()
    {
        Dataset data = Dataset.FromTargets([1, 2, 3], 1, [1, 2, 3], 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Split(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Split(double.NaN));
        Assert.Contains("both parts", Assert.Throws<ArgumentException>(() => data.Split(0.9)).Message, StringComparison.Ordinal);
        Assert.Contains("labels", Assert.Throws<ArgumentException>(() => data.Split(0.5, stratified: true)).Message, StringComparison.Ordinal);
        Assert.Contains("2 to 3 folds, given 4", Assert.Throws<ArgumentOutOfRangeException>(() => data.Folds(4)).Message, StringComparison.Ordinal);
    }

    private static Dataset Labelled(int[] labels) =>
        Dataset.FromLabels([.. Enumerable.Range(0, labels.Length)], 1, labels);

    private static int Members(Dataset data, int label) => data.Labels.Span.Count(label);

    private static int[] Order(Dataset data) => Array.ConvertAll(data.Inputs.ToArray(), value => (int)value);

    private static IEnumerable<int> Indices(Dataset data) => Order(data).Order();

    private static void AssertPartition(Dataset data, Dataset training, Dataset validation)
    {
        Assert.Equal(Indices(data), Order(training).Concat(Order(validation)).Order());
        foreach (Dataset part in new[] { training, validation })
        {
            for (int i = 0; data.HasLabels && i < part.Count; i++)
                Assert.Equal(data.Label((int)part.Input(i)[0]), part.Label(i));
        }
    }
}
