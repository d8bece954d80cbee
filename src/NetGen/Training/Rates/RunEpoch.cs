using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>An epoch at its place in a run.</summary>
/// <param name="Epoch">Counted from 0 over the trainer's life.</param>
/// <param name="Start">The run's first epoch.</param>
/// <param name="Limit">The epoch at which the run is over.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RunEpoch(int Epoch, int Start, int Limit)
{
    /// <summary>How much of the run lies behind, in [0, 1).</summary>
    public double Elapsed => (double)(Epoch - Start) / (Limit - Start);
}
