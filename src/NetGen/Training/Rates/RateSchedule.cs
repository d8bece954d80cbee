using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>The learning rate of every epoch, as a function of α and of the epoch alone: there is no state to keep.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RateSchedule
{
    // Smith and Topin 2018: how the cycle is divided, and how deep it ends.
    private const double RisingPart = 0.3;
    private const double EndOfCycle = 0.01;

    private readonly Func<double, RunEpoch, double> _rate;

    private RateSchedule(Func<double, RunEpoch, double> rate) => _rate = rate;

    /// <summary>α·(1 − (1 − end)·min(e, n)/n).</summary>
    public static RateSchedule LinearDecay(int epochs, double endFactor) =>
        Factor(e => 1 - ((1 - endFactor) * Math.Min(e, epochs) / epochs));

    /// <summary>α·fᵉ.</summary>
    public static RateSchedule ExponentialDecay(double factor) => Factor(e => Math.Pow(factor, e));

    /// <summary>α/(1 + k·e).</summary>
    public static RateSchedule TimeDecay(double decay) => new((rate, at) => rate / (1 + (decay * at.Epoch)));

    /// <summary>α·f^⌊e/n⌋.</summary>
    public static RateSchedule StepDecay(int every, double factor) => Factor(e => Math.Pow(factor, e / every));

    /// <summary>α·½(1 + cos(π·min(e, n)/n)).</summary>
    public static RateSchedule CosineDecay(int epochs) => Factor(e => HalfWave((double)Math.Min(e, epochs) / epochs));

    /// <summary>From α on a line to the peak in the first 30 % of the run, then along half a wave to α/100.</summary>
    public static RateSchedule OneCycle(double peak) => new((rate, at) => at.Elapsed < RisingPart
        ? rate + ((peak - rate) * at.Elapsed / RisingPart)
        : (rate * EndOfCycle) + ((peak - (rate * EndOfCycle)) * HalfWave((at.Elapsed - RisingPart) / (1 - RisingPart))));

    internal double At(double rate, RunEpoch epoch) => _rate(rate, epoch);

    private static RateSchedule Factor(Func<int, double> factor) => new((rate, at) => rate * factor(at.Epoch));

    /// <summary>1 at 0, 0 at 1.</summary>
    private static double HalfWave(double x) => 0.5 * (1 + Math.Cos(Math.PI * x));
}
