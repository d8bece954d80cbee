using System.Globalization;

namespace NetGen;

/// <summary>
/// What a range test of the learning rate saw (Smith, "Cyclical Learning Rates for Training Neural Networks", 2017): the loss of each mini-batch
/// while the rate grew from step to step.
/// </summary>
public sealed class RateSearch
{
    internal RateSearch(IReadOnlyList<double> rates, IReadOnlyList<double> losses, IReadOnlyList<double> smoothed, double? suggestion, bool diverged)
    {
        Rates = rates;
        Losses = losses;
        SmoothedLosses = smoothed;
        Suggestion = suggestion;
        Diverged = diverged;
    }

    /// <summary>The rate of each step, every one greater than the one before by the same factor.</summary>
    public IReadOnlyList<double> Rates { get; }

    /// <summary>The mean loss of each step before its update, penalties included.</summary>
    public IReadOnlyList<double> Losses { get; }

    /// <summary>The same, averaged over the steps before: batches differ more than rates do.</summary>
    public IReadOnlyList<double> SmoothedLosses { get; }

    /// <summary>The rate at which the smoothed loss fell most steeply; null if it never fell.</summary>
    public double? Suggestion { get; }

    /// <summary>Whether the loss grew beyond bounds, which ended the test; otherwise it went up to the greatest rate.</summary>
    public bool Diverged { get; }

    /// <summary>The suggestion in a sentence.</summary>
    public override string ToString() => Suggestion is { } rate
        ? string.Create(CultureInfo.InvariantCulture, $"try a rate of {rate:0.0e+0}: there the loss falls fastest")
        : "the loss fell at no rate";
}
