using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>A loop nest over buffers, written once per vector width. Its range counts samples' rows, or units of its outputs.</summary>
/// <param name="Name">The method's name, without the width.</param>
/// <param name="Summary">What it computes, as a formula.</param>
/// <param name="Buffers">Parameter names of the buffers, in order.</param>
/// <param name="Scalars">Names of the step's scalars that it reads.</param>
/// <param name="CountsRows">Whether it also needs to know how many rows the whole batch has ("rows").</param>
/// <param name="Bodies">One body for each width, widest first; the last needs no check.</param>
internal sealed record Kernel(
    string Name, string Summary, EquatableArray<string> Buffers, EquatableArray<string> Scalars, bool CountsRows, EquatableArray<KernelBody> Bodies)
{
    /// <summary>Those of its buffers whose values take less memory than an element.</summary>
    public EquatableArray<NarrowBuffer> Narrow { get; init; }

    /// <summary>What it is called for beside what <see cref="Name"/> says.</summary>
    public EquatableArray<string> Others { get; init; }

    /// <summary>Whether it is given the key of a stream of random numbers.</summary>
    public bool IsRandom { get; init; }
}

/// <summary>A kernel's buffer, by its name, whose values take less memory than an element.</summary>
internal sealed record NarrowBuffer(string Name, Stored Stored);

/// <summary>A kernel at one width.</summary>
internal sealed record KernelBody(VectorWidth Width, EquatableArray<Statement> Statements);

/// <summary>A buffer argument: a place's beginning.</summary>
/// <param name="Space">The buffer.</param>
/// <param name="Offset">Values from its start; for the arena, times the number of samples.</param>
/// <param name="Stored">What its values take.</param>
/// <param name="PanelStep">Values from one panel's to the next, where it is panels that the kernel is called for.</param>
internal sealed record BufferArgument(Space Space, int Offset, Stored Stored = Stored.Whole, int PanelStep = 0);

/// <summary>A kernel applied to buffers.</summary>
/// <param name="Kernel">What runs.</param>
/// <param name="Name">What the kernel would be called if nobody else had the same loops.</param>
/// <param name="Summary">What it computes here, as a formula.</param>
/// <param name="Buffers">One argument for each of the kernel's buffers.</param>
/// <param name="Range">How the caller's range becomes the kernel's.</param>
internal sealed record KernelCall(Kernel Kernel, string Name, string Summary, EquatableArray<BufferArgument> Buffers, KernelRange Range)
{
    /// <summary>Where a random kernel's numbers come from.</summary>
    public RandomStream? Stream { get; init; }

    /// <summary>How many samples go through this call and those beside it before the next do; 0 for all.</summary>
    public int SamplesTogether { get; init; }
}

/// <summary>The part of a phase's range that belongs to a call, in the kernel's own unit.</summary>
internal abstract record KernelRange;

/// <summary>The phase's samples, each of several rows.</summary>
internal sealed record SampleRange(int RowsPerSample) : KernelRange;

/// <summary>Units First to First + Count of the phase are the kernel's 0 to Count; the batch has RowsPerSample rows for each sample.</summary>
internal sealed record UnitRange(int First, int Count, int RowsPerSample) : KernelRange;

/// <summary>The same for the units of panels, one call for each panel; parts of the batch have RowsPerSample rows for each sample.</summary>
internal sealed record PanelRange(int First, PanelUnits Panels, int RowsPerSample) : KernelRange;

/// <summary>Calls between two barriers.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Cut">Samples or units.</param>
/// <param name="Units">How many units a phase cut by outputs has.</param>
/// <param name="WorkPerUnit">About how many multiply-adds a sample costs, or a unit on average.</param>
/// <param name="Calls">In order.</param>
internal sealed record ScheduledPhase(string Name, Cut Cut, int Units, long WorkPerUnit, EquatableArray<KernelCall> Calls)
{
    /// <summary>What its units cost, in order; empty for samples.</summary>
    public EquatableArray<UnitCost> Costs { get; init; }

    /// <summary>What the number of samples is rounded up to a multiple of where values lie in the arena.</summary>
    public int SampleBlock { get; init; } = 1;
}

/// <summary>Everything that is emitted for a network: kernels, and who calls them in what order.</summary>
internal sealed record NetworkSchedule(
    NetworkPlan Plan,
    EquatableArray<Kernel> Kernels,
    ScheduledPhase Prepare,
    ScheduledPhase PredictOne,
    ScheduledPhase PredictMany,
    ScheduledPhase Inspect,
    ScheduledPhase? Evaluate,
    EquatableArray<ScheduledPhase> Training,
    EquatableArray<ScheduledPhase> Update)
{
    /// <summary>Fills the outputs after the training phases, where the run wants to know the answers.</summary>
    public ScheduledPhase? Outputs { get; init; }

    /// <summary>Forward and backward pass of a step by output gradients.</summary>
    public EquatableArray<ScheduledPhase> FromOutputGradient { get; init; }
}
