using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Prints what the class of kernels holds: the entry points that the network and the training engine call, then the kernels themselves.</summary>
internal sealed class KernelsPrinter(CodeWriter code, NetworkSchedule schedule)
{
    private const int MostSamplesAtOnce = 64;
    private const int MostValuesAtOnce = 1 << 22;

    private readonly NetworkPlan _plan = schedule.Plan;
    private readonly string _element = schedule.Plan.ElementSize == 8 ? "double" : "float";
    private readonly IReadOnlyList<string> _scalars = ScalarsOf(schedule.Plan.Program);

    /// <summary>Samples that are predicted at once; more go block by block, so that their intermediate values stay in cache.</summary>
    public static int PredictBlock(NetworkPlan plan) =>
        Math.Max(1, Math.Min(MostSamplesAtOnce, MostValuesAtOnce / Math.Max(1, plan.Prediction.ArenaPerSample)));

    /// <summary>Values of as many samples as are predicted at once.</summary>
    public static int PredictValues(NetworkPlan plan) => plan.Prediction.ArenaPerSample * PredictBlock(plan);

    /// <summary>The scalars of a step by number: what every step has, then what the optimizer works out.</summary>
    public static IReadOnlyList<string> ScalarsOf(NetworkProgram program) =>
        [StepScalars.InverseBatch, StepScalars.Rate, .. program.Update?.Scalars.Select(scalar => scalar.Name) ?? []];

    /// <summary>Prints the methods.</summary>
    public void Print()
    {
        PrintEntryPoints();
        var printer = new KernelPrinter(code, _plan.ElementSize == 8);
        foreach (var kernel in schedule.Kernels)
            printer.Print(kernel);
    }

    private void PrintEntryPoints()
    {
        var prediction = new PhasePrinter(code, _scalars, _element, NameInPrediction);
        string buffers = $"ref {_element} prepared, ref {_element} inputs, ref {_element} outputs, ref {_element} scratch";
        code.Line("// The prepared form of the parameters, for prediction.");
        prediction.PrintWhole(schedule.Prepare, $"internal static void Prepare(ref {_element} parameters, ref {_element} prepared)", "1");
        code.Line();
        code.Line("// One sample.");
        prediction.PrintWhole(schedule.PredictOne, $"internal static void PredictOne({buffers})", "1");
        code.Line();
        code.Line($"// At most {PredictBlock(_plan)} samples.");
        prediction.PrintWhole(schedule.PredictMany, $"internal static void PredictMany({buffers}, int samples)", "samples");
        code.Line();
        code.Line("// One sample, and the value of every layer left behind in the scratch.");
        prediction.PrintWhole(
            schedule.Inspect, $"internal static void Inspect(ref {_element} parameters, ref {_element} inputs, ref {_element} scratch)", "1");
        PrintTraining();
    }

    private void PrintTraining()
    {
        var training = new PhasePrinter(code, _scalars, _element, NameInStep);
        foreach (var phase in (IEnumerable<ScheduledPhase?>)[schedule.Evaluate, .. schedule.Training, schedule.Outputs, .. schedule.FromOutputGradient, .. schedule.Update])
        {
            if (phase is null)
                continue;
            code.Line();
            code.Line(phase.Cut == Cut.Samples ? "// Samples from … to of the batch." : $"// Units from … to of {Numbers.Text(phase.Units)}.");
            training.PrintShare(phase, $"internal static void {phase.Name}(StepContext<{_element}> step, int from, int to)", "step.Samples");
        }

        if (_plan.Program.Update is { } update)
            PrintScalars(update);
    }

    /// <summary>The numbers of a step, worked out in double once per step.</summary>
    private void PrintScalars(UpdateRule update)
    {
        code.Line();
        using (code.Block($"internal static void SetScalars(Span<{_element}> scalars, double rate, long step, int samples)"))
        {
            foreach (var scalar in update.Scalars)
                code.Line($"double {scalar.Name} = {StepFormula.Text(scalar.Formula)};");
            for (int i = 0; i < _scalars.Count; i++)
            {
                string value = _scalars[i] == StepScalars.InverseBatch ? "1.0 / samples" : _scalars[i];
                code.Line($"scalars[{i}] = {(_element == "float" ? $"(float)({value})" : value)};");
            }
        }
    }

    /// <summary>Behind the values of as many samples as are predicted at once.</summary>
    private string NameInPrediction(Space space, int offset) => space switch
    {
        Space.Input => "inputs",
        Space.Output => "outputs",
        Space.Prepared => "prepared",
        Space.Parameters => "parameters",
        Space.Arena => "scratch",
        Space.Workspace => Dialect.At("scratch", Numbers.Text(PredictValues(_plan))),
        _ => throw new InvalidOperationException($"A prediction has no {space}."),
    };

    private string NameInStep(Space space, int offset) => space switch
    {
        Space.Input => "step.Inputs",
        Space.Target => "step.Targets",
        Space.Output => "step.Outputs",
        Space.Parameters => "step.Parameters",
        Space.Prepared => "step.Prepared",
        Space.Gradients => "step.Gradients",
        Space.Arena => "step.Arena",
        Space.Shared => "step.Shared",
        Space.Losses => "step.Losses",
        Space.Slot => $"step.Slot({Numbers.Text(offset)})",
        Space.Workspace => $"Scratch<{_element}>.Rent({Numbers.Text(_plan.Workspace)})",
        _ => throw new InvalidOperationException($"A step has no {space}."),
    };
}
