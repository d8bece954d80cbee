using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>
/// One way of computing one operation: names its buffers, says how it may be cut, and writes its loops for a given width.
/// A strategy is a subclass; which one serves an operation is the business of <see cref="ScheduleTable"/>.
/// </summary>
internal abstract class KernelSchedule
{
    /// <summary>The method's name without a width: "Dense1", "Dense1WeightGradient".</summary>
    public abstract string Name { get; }

    /// <summary>The operation as a formula, for the method's summary.</summary>
    public abstract string Summary { get; }

    /// <summary>The buffers by the names that the statements use, with the places they stand for.</summary>
    public abstract IReadOnlyList<KernelBuffer> Buffers { get; }

    /// <summary>The scalars of the step that the statements use.</summary>
    public virtual IReadOnlyList<string> Scalars => [];

    /// <summary>The stream of random numbers that the statements draw from, null if none.</summary>
    public virtual RandomStream? Stream => null;

    /// <summary>Rows of the operation per sample: what a range of samples is multiplied by.</summary>
    public virtual int RowsPerSample => 1;

    /// <summary>Units of a kernel that is cut by outputs; 0 for one that is cut by samples.</summary>
    public virtual int Units => 0;

    /// <summary>Its units in runs, each of which threads divide alike phase after phase.</summary>
    public virtual IReadOnlyList<int> UnitRuns => [Units];

    /// <summary>The panels that it is called for one after the other, its buffers being those of the first; null if it is called once.</summary>
    public virtual PanelUnits? Panels => null;

    /// <summary>Whether the statements read "rows", the rows of the whole batch.</summary>
    public virtual bool CountsRows => false;

    /// <summary>Whether it leaves zeros in the halo of the image that it writes, so that nobody else need.</summary>
    public virtual bool ClearsHalo => false;

    /// <summary>About how many multiply-adds a sample (or, times the samples of a typical batch, a unit) costs.</summary>
    public abstract long Work { get; }

    /// <summary>
    /// What the loops depend on beside the buffers, where that can be told before they are written: schedules of one strategy whose buffers lie alike and whose
    /// values here are equal have equal loops. Null where only the loops themselves tell.
    /// </summary>
    public virtual object? Likeness => null;

    /// <summary>The loops over the range "from" to "to".</summary>
    public abstract IEnumerable<Statement> Body(Target target);
}

/// <summary>A buffer parameter of a kernel.</summary>
internal sealed record KernelBuffer(string Name, Place Place)
{
    /// <summary>Values from what one panel of the weights has to do with to what the next has.</summary>
    public int PanelStep { get; init; }
}

/// <summary>How panels of a matrix are cut.</summary>
/// <param name="Count">How many panels.</param>
/// <param name="Each">Units of each.</param>
/// <param name="AreSamples">Whether those are parts of the batch.</param>
internal sealed record PanelUnits(int Count, int Each, bool AreSamples);
