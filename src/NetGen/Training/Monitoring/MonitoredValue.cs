using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>A figure of an epoch that can be compared with that of another. NaN is worse than any number, and no better than NaN.</summary>
/// <param name="Number">The figure.</param>
/// <param name="HigherIsBetter">As for an accuracy, unlike a loss.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MonitoredValue(double Number, bool HigherIsBetter)
{
    /// <summary>Whether this beats the other by more than the bound.</summary>
    public bool IsBetterThan(double other, double bound)
    {
        if (double.IsNaN(Number))
            return false;

        return double.IsNaN(other) || (HigherIsBetter ? Number - other : other - Number) > bound;
    }

    /// <summary>Whether the other beats this by more than the bound.</summary>
    public bool IsWorseThan(double other, double bound)
    {
        if (double.IsNaN(Number))
            return true;

        return (HigherIsBetter ? other - Number : Number - other) > bound;
    }
}
