using System.Collections.Immutable;
using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>One emitted kernel of a training step, on the samples or units [<paramref name="from"/>, <paramref name="to"/>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void PhaseKernel<T>(StepContext<T> step, int from, int to)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>Computes what the update needs once per step, such as Adam's bias corrections; steps count from 1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ScalarsOfStep<T>(Span<T> scalars, double rate, long step, int samples)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>What the threads of a phase divide among themselves.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PhaseCut
{
    /// <summary>The batch; every range starts at a multiple of 8 samples.</summary>
    Samples,

    /// <summary>The units 0…Units of the phase.</summary>
    Units,
}

/// <summary>A kernel between two meetings of all threads. Its result must not depend on how the range is cut.</summary>
/// <param name="Cut">What is divided.</param>
/// <param name="Units">How many units there are; not used when samples are divided.</param>
/// <param name="WorkPerUnit">Multiply-adds per sample or, on average, per unit, roughly: it decides how many threads pay.</param>
/// <param name="Run">The kernel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Phase<T>(PhaseCut Cut, int Units, long WorkPerUnit, PhaseKernel<T> Run)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>What the units cost, in order, where they do not all cost the same.</summary>
    public ImmutableArray<UnitCost> Costs { get; init; } = [];
}
