using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>How well a network does on data that it only predicts. What does not fit its task is null or empty.</summary>
public sealed class Evaluation
{
    internal Evaluation(long samples, double loss) => (Samples, Loss) = (samples, loss);

    /// <summary>The number of samples.</summary>
    public long Samples { get; }

    /// <summary>The mean loss, without penalties.</summary>
    public double Loss { get; }

    /// <summary>
    /// Classifiers: the share of samples answered rightly. Several sigmoid outputs, each a question of its own: the share of answers.
    /// </summary>
    public double? Accuracy { get; internal init; }

    /// <summary>Classifiers: the scores of each class; one sigmoid output makes the classes 0 and 1, several make a class each.</summary>
    public IReadOnlyList<ClassScores> Classes { get; internal init; } = [];

    /// <summary>Classifiers: what was answered for what; null if the classes do not exclude each other.</summary>
    public ConfusionMatrix? Confusion { get; internal init; }

    /// <summary>Classifiers: the precision of class 1 after one sigmoid output, otherwise the mean over the classes.</summary>
    public double? Precision => Mean(scores => scores.Precision);

    /// <summary>Classifiers: the recall of class 1 after one sigmoid output, otherwise the mean over the classes.</summary>
    public double? Recall => Mean(scores => scores.Recall);

    /// <summary>Classifiers: the F1 score of class 1 after one sigmoid output, otherwise the mean over the classes.</summary>
    public double? F1 => Mean(scores => scores.F1);

    /// <summary>Regressions: the mean of |output − target| over samples and outputs.</summary>
    public double? MeanAbsoluteError { get; internal init; }

    /// <summary>
    /// Regressions: the coefficient of determination, 1 − Σ(target − output)² / Σ(target − mean)², as the mean over the outputs.
    /// An output whose target never changes counts 1 if it is met exactly, otherwise 0.
    /// </summary>
    public double? RSquared { get; internal init; }

    /// <summary>The figure of the caller's own <see cref="TrainerOptions.Metric"/>; null without one.</summary>
    public double? Metric => Own?.Value;

    internal (string Name, double Value)? Own { get; set; }

    internal bool HasPositiveClass { get; init; }

    /// <summary>The figures, and for classifiers a table of the classes and the confusion matrix.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Samples} samples, loss {Loss:0.0000}");
        if (Accuracy is { } accuracy)
            text.Append(CultureInfo.InvariantCulture, $", accuracy {accuracy:0.0000}");
        if (MeanAbsoluteError is { } error)
            text.Append(CultureInfo.InvariantCulture, $", mean absolute error {error:0.0000}, R² {RSquared:0.0000}");

        if (Own is { } own)
            text.Append(CultureInfo.InvariantCulture, $", {own.Name} {own.Value:0.0000}");
        if (Classes.Count > 0)
            AppendClasses(text);
        if (Confusion is not null)
            text.Append("\n\n").Append(Confusion);

        return text.ToString();
    }

    private void AppendClasses(StringBuilder text)
    {
        string[] names = [.. Classes.Select(scores => scores.Name ?? scores.Class.ToString(CultureInfo.InvariantCulture))];
        int width = Math.Max(8, names.Max(name => name.Length) + 2);
        text.Append("\n\n").Append("class".PadRight(width)).Append("  samples  precision     recall         F1");
        foreach ((string name, ClassScores scores) in names.Zip(Classes))
        {
            text.Append('\n').Append(name.PadRight(width)).Append(
                CultureInfo.InvariantCulture, $"{scores.Samples,9}{scores.Precision,11:0.0000}{scores.Recall,11:0.0000}{scores.F1,11:0.0000}");
        }
    }

    private double? Mean(Func<ClassScores, double> score)
    {
        if (Classes.Count == 0)
            return null;

        return HasPositiveClass ? score(Classes[1]) : Classes.Average(score);
    }
}
