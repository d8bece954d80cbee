using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>What the reduction on a plateau remembers from epoch to epoch; part of the run's state.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct PlateauState()
{
    /// <summary>The value that must be improved on; NaN before the first.</summary>
    public double Best = double.NaN;

    /// <summary>Epochs without improvement.</summary>
    public int Waited;

    /// <summary>Epochs that do not count yet.</summary>
    public int Cooldown;
}
