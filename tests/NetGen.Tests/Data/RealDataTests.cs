namespace NetGen.Tests.Data;

public class RealDataTests
{
    private static readonly CsvOptions Counts = new() { Header = CsvHeader.CountsAndClassNames };

    [SharedDataFact]
    public void Iris_is_read()
    {
        Dataset iris = Dataset.ReadCsv(SharedData.Path("iris.csv"), -1, Counts);
        Assert.Equal("150 samples of (4), 3 classes", iris.ToString());
        Assert.Equal(["setosa", "versicolor", "virginica"], iris.ClassNames!);
        Assert.Equal([5.1f, 3.5f, 1.4f, 0.2f], iris.Input(0).ToArray());
        (Dataset training, Dataset test) = iris.Split(0.8);
        Assert.Equal([40, 40, 40], Enumerable.Range(0, 3).Select(c => training.Labels.Span.Count(c)));
        Assert.Equal([10, 10, 10], Enumerable.Range(0, 3).Select(c => test.Labels.Span.Count(c)));
    }

    [SharedDataFact]
    public void Breast_cancer_is_read()
    {
        Dataset cancer = Dataset.ReadCsv(SharedData.Path("breast_cancer.csv"), -1, Counts);
        Assert.Equal("569 samples of (30), 2 classes", cancer.ToString());
        Assert.Equal(212, cancer.Labels.Span.Count(0));
    }

    [SharedDataFact]
    public void Digits_are_read()
    {
        Dataset digits = Dataset.ReadCsv(SharedData.Path("digits.csv.gz"), -1);
        Assert.Equal("1,797 samples of (64), 10 classes", digits.ToString());
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], digits.ClassNames!);
        Assert.Equal([0, 1, 2, 3], digits.Labels.ToArray().Take(4));
    }

    [SharedDataFact]
    public void Mnist_is_read()
    {
        Dataset training = Mnist("train");
        Dataset test = Mnist("t10k");
        Assert.Equal([1, 28, 28], training.InputShape);
        Assert.Equal((784, 10, 1000), (test.InputLength, test.Classes, test.Count));
        Assert.InRange(training.Inputs.ToArray().Average(), 0.12, 0.14);
        Assert.Equal(1f, training.Inputs.ToArray().Max());
    }

    private static Dataset Mnist(string part) => Dataset.ReadIdx(
        SharedData.Path("mnist", $"{part}-images-idx3-ubyte.gz"), SharedData.Path("mnist", $"{part}-labels-idx1-ubyte.gz"));
}
