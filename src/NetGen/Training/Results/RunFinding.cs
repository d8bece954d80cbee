using System.Globalization;

namespace NetGen;

/// <summary>Something wrong that <c>Fit</c> found in a run.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Layer">The layer that shows it; null if it is the run as a whole.</param>
/// <param name="Epoch">The epoch in which it was found, counted as <see cref="EpochResult.Epoch"/>.</param>
/// <param name="Figure">The figure that gave it away.</param>
/// <param name="Threshold">The bound that the figure crossed.</param>
/// <param name="Remedy">What to try, the likeliest first.</param>
public sealed record RunFinding(RunFindingKind Kind, string? Layer, int Epoch, double Figure, double Threshold, string Remedy)
{
    /// <summary>"DeadUnits in relu1, epoch 3: 0.62, threshold 0.4. Lower the learning rate; …".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}{(Layer is null ? "" : " in " + Layer)}, epoch {Epoch}: {Text(Figure)}, threshold {Text(Threshold)}. {Remedy}");

    private static string Text(double value) => value.ToString(Math.Abs(value) is 0 or (>= 0.01 and < 1e4) ? "0.###" : "0.##e+0", CultureInfo.InvariantCulture);
}
