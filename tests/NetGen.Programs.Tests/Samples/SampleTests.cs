using System.Globalization;
using NetGen.Tests;

namespace NetGen.Programs.Tests.Samples;

public sealed class SampleTests
{
    [Fact]
    public void Xor_learns_its_four_answers() =>
        Assert.Equal(["0 xor 0 = 0.00", "0 xor 1 = 1.00", "1 xor 0 = 1.00", "1 xor 1 = 0.00"], Lines("Xor"));

    [Fact]
    public void Iris_learns_from_drawn_flowers() => Assert.InRange(Accuracy(Lines("Iris")[^1]), 0.9, 1);

    [SharedDataFact]
    public void Iris_learns_from_a_file() => Assert.InRange(Accuracy(Lines("Iris", "--data", SharedData.Path("iris.csv"))[^1]), 0.9, 1);

    [Fact]
    public void Iris_says_how_it_is_used()
    {
        ProgramRun run = ProgramRun.Of("Iris", "--file");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("usage: Iris [--data FILE]", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_learns_from_digits_that_it_draws() => Assert.InRange(Accuracy(Digits()[^2]), 0.9, 0.9999);

    [SharedDataFact]
    public void Digits_learns_from_real_digits() => Assert.InRange(Accuracy(Digits("--data", SharedData.Path("mnist"))[^2]), 0.94, 1);

    [Fact]
    public void Digits_takes_fewer_epochs() =>
        Assert.Equal(2, Digits("--epochs", "2", "--threads", "1").Count(line => line.StartsWith("epoch ", StringComparison.Ordinal)));

    [SharedDataFact]
    public void LeNet_learns_from_real_digits() => Assert.InRange(Accuracy(Lines("LeNet", "--data", SharedData.Path("mnist"))[^1]), 0.978, 1);

    [Fact]
    public void LeNet_says_what_it_needs()
    {
        Assert.StartsWith("usage: LeNet --data DIR", ProgramRun.Of("LeNet").Errors, StringComparison.Ordinal);
        Assert.Contains("train-images-idx3-ubyte", ProgramRun.Of("LeNet", "--data", "no such folder").Errors, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void Tabular_tells_tumours_apart()
    {
        string last = Lines("Tabular", "--data", SharedData.Path("breast_cancer.csv"))[^1];
        Assert.Matches(@"^mean accuracy: [01]\.[0-9]{4}$", last);
        Assert.InRange(double.Parse(last.Split(' ')[^1], CultureInfo.InvariantCulture), 0.96, 1);
    }

    /// <summary>Without a remedy the network knows its images by heart, and far fewer of the others; each remedy changes that.</summary>
    [SharedDataFact]
    public void Overfit_shows_what_helps()
    {
        Dictionary<string, double[]> rows = Lines("Overfit", "--data", SharedData.Path("mnist"))[2..].ToDictionary(
            line => line[..22].Trim(), line => Array.ConvertAll(line[22..].Split(' ', StringSplitOptions.RemoveEmptyEntries), figure => double.Parse(figure, CultureInfo.InvariantCulture)));
        (double epochs, double trainingError, double variance) = (rows["nothing"][0], rows["nothing"][1], rows["nothing"][4]);
        Assert.InRange(trainingError, 0, 0.01);
        Assert.InRange(variance, 0.08, 0.2);
        Assert.True(rows["dropout"][4] < variance);
        Assert.True(rows["elastic net"][4] < variance);
        Assert.True(rows["augmentation"][4] < variance - 0.02);
        Assert.True(rows["early stopping"][0] < epochs);
        Assert.All(rows.Values, row => Assert.InRange(row[5], 0.85, 1));
    }

    [Theory]
    [InlineData("Tabular", "FILE")]
    [InlineData("Overfit", "DIR")]
    public void They_say_what_they_need(string sample, string what)
    {
        Assert.StartsWith($"usage: {sample} --data {what}", ProgramRun.Of(sample).Errors, StringComparison.Ordinal);
        Assert.Equal(1, ProgramRun.Of(sample, "--data", "nothing there").ExitCode);
    }

    [Theory]
    [InlineData("--epochs", "11", "from 1 to 10")]
    [InlineData("--threads", "0", "from 1")]
    [InlineData("--data", "no such folder", "train-images-idx3-ubyte")]
    public void Digits_says_what_is_wrong(string option, string value, string problem)
    {
        ProgramRun run = ProgramRun.Of("Digits", option, value);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }

    private static string[] Lines(string program, params string[] arguments)
    {
        ProgramRun run = ProgramRun.Of(program, arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return run.Lines;
    }

    private static string[] Digits(params string[] arguments)
    {
        using TemporaryFile weights = new();
        string[] lines = Lines("Digits", [.. arguments, "--output", weights.Path]);
        Assert.True(File.Exists(weights.Path));
        Assert.Matches("^predict: [1-9][0-9]* ns per sample, 0 bytes$", lines[^1]);
        return lines;
    }

    private static double Accuracy(string line)
    {
        Assert.Matches(@"^test accuracy: [01]\.[0-9]{4}$", line);
        return double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
    }
}
