namespace NetGen.Compiler.Emission;

/// <summary>What the trainer of a network hands to the runtime's engine.</summary>
/// <param name="Loss">As the attribute is called, for the documentation: "CrossEntropy".</param>
/// <param name="Optimizer">"Adam".</param>
/// <param name="Task">A name of the runtime's enumeration of tasks: "Regression", "Binary", "Classification".</param>
/// <param name="HasLabels">Whether targets may also be class indices.</param>
/// <param name="TargetStride">From one sample's staged target to the next, pads included.</param>
/// <param name="LossScale">The mean loss is Σ sample losses · LossScale / samples.</param>
/// <param name="PenaltyCount">How many values of the shared memory are added to the loss.</param>
/// <param name="PenaltyOffset">Where they begin.</param>
/// <param name="SlotNames">The optimizer's states: "m", "v".</param>
/// <param name="Phases">Of a step, in order.</param>
/// <param name="Outputs">Writes the outputs after them; null where nobody asks for them.</param>
/// <param name="GradientPhases">Of a step that is given the gradient of its outputs, in order.</param>
/// <param name="Update">Clipping, the optimizer's pass, limits, in order.</param>
/// <param name="Defaults">What the attributes say of a run.</param>
internal sealed record TrainingShell(
    string Loss,
    string Optimizer,
    string Task,
    bool HasLabels,
    int TargetStride,
    double LossScale,
    int PenaltyCount,
    int PenaltyOffset,
    EquatableArray<string> SlotNames,
    EquatableArray<PhaseOutline> Phases,
    PhaseOutline? Outputs,
    EquatableArray<PhaseOutline> GradientPhases,
    EquatableArray<PhaseOutline> Update,
    RunDefaults Defaults)
{
    /// <summary>The fewest samples of a step.</summary>
    public int LeastBatch { get; init; } = 1;

    /// <summary>The layers whose statistics <c>Fit</c> learns.</summary>
    public EquatableArray<StandardizedOutline> Standardized { get; init; }
}

/// <summary>A layer that standardizes what it sees of the input.</summary>
/// <param name="Layer">Its name.</param>
/// <param name="Channels">How many means and deviations it has.</param>
/// <param name="ChannelLength">Input values of one channel that follow each other.</param>
/// <param name="Scale">What stands before it multiplies by this …</param>
/// <param name="Offset">… and then adds this.</param>
internal sealed record StandardizedOutline(string Layer, int Channels, int ChannelLength, double Scale, double Offset);

/// <summary>A phase of a training step.</summary>
/// <param name="Kernel">The method of the kernels class: "Phase0".</param>
/// <param name="Summary">What it works out, for the reader of the file: "a1 = tanh(x · dense1.weight + dense1.bias)".</param>
/// <param name="Cut">A name of the runtime's enumeration: "Samples" or "Units".</param>
/// <param name="Units">Into how many it can be cut, where it is not cut by samples.</param>
/// <param name="WorkPerUnit">About how many multiply-adds a sample or unit takes.</param>
internal sealed record PhaseOutline(string Kernel, string Summary, string Cut, int Units, long WorkPerUnit)
{
    /// <summary>How many units follow each other that take the same, and how much that is.</summary>
    public EquatableArray<(int Units, long Work)> Costs { get; init; }
}
