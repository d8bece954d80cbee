using NetGen.Runtime;
using static NetGen.StopTrigger;

namespace NetGen.Tests.Training;

/// <summary>What a run is told, epoch by epoch, and what early stopping makes of it.</summary>
/// <param name="Name">What the table shows.</param>
/// <param name="Values">What is monitored, from epoch 0; the run has as many epochs.</param>
/// <param name="Stop">The epoch after which the run ends; null if it runs out of epochs.</param>
/// <param name="Best">The epoch restored; null if there is none.</param>
internal sealed record StoppingTable(
    string Name, StopTrigger Trigger, int Patience, double Bound, int Start, bool HigherIsBetter, double[] Values, int? Stop, int? Best)
{
    public StoppingSettings Settings =>
        new(HigherIsBetter ? Monitored.ValidationAccuracy : Monitored.ValidationLoss, Trigger, Patience, Bound, Start, RestoreBest: true);

    public override string ToString() => Name;
}

/// <summary>The tables, worked out by hand.</summary>
internal static class StoppingTables
{
    private const double NaN = double.NaN, Infinity = double.PositiveInfinity;

    public static IReadOnlyList<StoppingTable> All { get; } =
    [
        Loss("never worse", NoImprovement, 2, 0, [5, 4, 3, 2, 1], null, 4),
        Loss("one bad epoch is forgiven", NoImprovement, 2, 0, [5, 4, 4.5, 3, 3.5, 2], null, 5),
        Loss("two bad epochs are not", NoImprovement, 2, 0, [5, 4, 4.5, 4.2, 1], 3, 1),
        Loss("patience 1 stops at once", NoImprovement, 1, 0, [5, 4, 4, 1], 2, 1),
        Loss("equal is no improvement", NoImprovement, 3, 0, [2, 2, 2, 2, 2], 3, 0),
        Loss("the best is the first of equals", NoImprovement, 4, 0, [3, 1, 2, 1, 1, 1], 5, 1),
        Loss("stops on the last epoch", NoImprovement, 2, 0, [1, 2, 3], 2, 0),
        Loss("patience longer than the run", NoImprovement, 10, 0, [1, 2, 3, 4], null, 0),
        Loss("an improvement within the bound does not count", NoImprovement, 2, 0.5, [5, 4.8, 4.6, 4.4], 2, 2),
        Loss("small improvements add up", NoImprovement, 2, 0.5, [5, 4.7, 4.4, 4.1, 3.8], null, 4),
        Loss("an improvement of just the bound does not count", NoImprovement, 1, 1, [5, 4, 3], 1, 1),
        Loss("what is restored is the very best, though it did not count", NoImprovement, 3, 1, [5, 4.5, 4.6, 4.7], 3, 1),
        Loss("nothing counts before the start", NoImprovement, 2, 0, [1, 2, 3, 4, 5, 6], 4, 2, start: 2),
        Loss("a better epoch before the start is not restored", NoImprovement, 3, 0, [0.1, 3, 2, 1.5, 1], null, 4, start: 1),
        Loss("a start after the end", NoImprovement, 1, 0, [3, 3, 3], null, null, start: 3),
        Loss("NaN from the beginning", NoImprovement, 3, 0, [NaN, NaN, NaN, NaN], 2, null),
        Loss("NaN is no improvement", NoImprovement, 2, 0, [5, NaN, NaN, 1], 2, 0),
        Loss("any number is better than NaN", NoImprovement, 3, 0, [NaN, NaN, 7, NaN, NaN, NaN], 5, 2),
        Loss("the bound does not matter after NaN", NoImprovement, 2, 100, [NaN, 7, 8, 8], 3, 1),
        Loss("infinity is better than NaN and worse than any number", NoImprovement, 2, 0, [NaN, Infinity, 9, NaN, Infinity], 4, 2),
        Loss("infinity does not improve on itself", NoImprovement, 2, 0, [Infinity, Infinity, Infinity], 2, 0),
        Accuracy("an accuracy rises", NoImprovement, 2, 0, [0.5, 0.6, 0.7, 0.8], null, 3),
        Accuracy("an accuracy that stays is no better", NoImprovement, 2, 0, [0.5, 0.6, 0.6, 0.55], 3, 1),
        Accuracy("NaN is worse than accuracy 0", NoImprovement, 2, 0, [0, NaN, NaN], 2, 0),
        Accuracy("a bound on accuracy", NoImprovement, 2, 0.25, [0.25, 0.375, 0.75, 0.875, 1], 4, 4),

        Loss("a rise over the mean", Increase, 2, 0, [5, 4, 3, 2, 4], 4, 3),
        Loss("no rise over the mean, though over the last", Increase, 2, 0, [5, 4, 2, 2.9, 2], null, 2),
        Loss("a rise needs as many epochs before it", Increase, 3, 0, [1, 2, 3, 2.5], 3, 0),
        Loss("a rise within the bound", Increase, 1, 1, [3, 4, 5, 6.5], 3, 0),
        Loss("equal to the mean is no rise", Increase, 2, 0, [2, 2, 2, 2], null, 0),
        Loss("NaN is a rise", Increase, 2, 5, [3, 2, 1, NaN, 0], 3, 2),
        Loss("NaN after NaN is a rise once there is a mean", Increase, 2, 0, [NaN, NaN, NaN], 2, null),
        Loss("a number is no rise over NaN", Increase, 1, 0, [NaN, 5, 4], null, 2),
        Loss("a rise counts from the start", Increase, 1, 0, [1, 2, 3, 4], 3, 2, start: 2),
        Accuracy("an accuracy that falls is the rise", Increase, 2, 0, [0.5, 0.75, 0.75, 0.5], 3, 1),

        Loss("a change within the bound, once", AbsoluteChange, 1, 0.5, [5, 4, 3.75, 1], 2, 2),
        Loss("a change of just the bound goes on", AbsoluteChange, 1, 0.5, [5, 4.5, 4, 3.5], null, 3),
        Loss("changes on end", AbsoluteChange, 2, 0.5, [5, 4.75, 3, 2.75, 2.5, 1], 4, 4),
        Loss("changes up and down are changes", AbsoluteChange, 2, 0.5, [1, 3, 1, 3, 1], null, 0),
        Loss("worse by little is a small change too", AbsoluteChange, 2, 0.5, [1, 1.25, 1.5], 2, 0),
        Loss("no number is near NaN", AbsoluteChange, 1, 0.5, [NaN, NaN, 1, NaN, 1], null, 2),
        Loss("infinity is not near infinity", AbsoluteChange, 1, 0.5, [Infinity, Infinity, 1], null, 2),
        Loss("changes before the start do not count", AbsoluteChange, 1, 0.5, [1, 1, 1, 1], 3, 2, start: 2),

        Loss("the mean change is within the bound", AverageChange, 2, 0.5, [5, 4, 3.5, 3.25, 3.125], 3, 3),
        Loss("one great change outweighs many small ones", AverageChange, 3, 0.5, [5, 4.9, 4.8, 3, 2.9, 2.8, 2.7], 6, 6),
        Loss("a mean change of just the bound goes on", AverageChange, 2, 0.5, [5, 4.5, 4, 3.5], null, 3),
        Loss("up and down do not cancel", AverageChange, 2, 0.5, [1, 2, 1, 2, 1], null, 0),
        Loss("the mean needs as many changes", AverageChange, 4, 1, [1, 1, 1, 1], null, 0),
        Loss("NaN makes no small change", AverageChange, 2, 0.5, [1, NaN, 1, 1, 1], 4, 0),
        Accuracy("an accuracy that hardly changes", AverageChange, 2, 0.125, [0.25, 0.5, 0.5625, 0.5, 0.5], 3, 2),
    ];

    private static StoppingTable Loss(
        string name, StopTrigger trigger, int patience, double bound, double[] values, int? stop, int? best, int start = 0) =>
        new(name, trigger, patience, bound, start, HigherIsBetter: false, values, stop, best);

    private static StoppingTable Accuracy(string name, StopTrigger trigger, int patience, double bound, double[] values, int? stop, int? best) =>
        new(name, trigger, patience, bound, 0, HigherIsBetter: true, values, stop, best);
}
