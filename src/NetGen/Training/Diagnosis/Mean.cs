using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>The mean of an epoch's values; null before the first.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Mean
{
    private double _sum;

    public int Count { get; private set; }

    public readonly double? Value => Count == 0 ? null : _sum / Count;

    public void Add(double value)
    {
        _sum += value;
        Count++;
    }
}
