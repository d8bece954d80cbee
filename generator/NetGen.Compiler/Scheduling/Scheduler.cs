using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules;
using NetGen.Compiler.Scheduling.Schedules.Images;
using NetGen.Compiler.Scheduling.Schedules.Winograd;

namespace NetGen.Compiler.Scheduling;

/// <summary>Turns a plan into kernels and the order in which they are called.</summary>
internal sealed class Scheduler
{
    private readonly NetworkPlan _plan;
    private readonly KernelSet _kernels;

    private Scheduler(NetworkPlan plan, IReadOnlyList<VectorWidth> widths) => (_plan, _kernels) = (plan, new KernelSet(plan.ElementSize, widths));

    public static NetworkSchedule Schedule(NetworkPlan plan) => Schedule(plan, Target.Widths);

    /// <summary>Kernels of the given widths alone, widest first; the last one runs wherever none before it can.</summary>
    public static NetworkSchedule Schedule(NetworkPlan plan, IReadOnlyList<VectorWidth> widths) => new Scheduler(plan, widths).Schedule();

    private NetworkSchedule Schedule()
    {
        var trainingPhases = TrainingPhases(_plan.Training, "Phase");
        var evaluate = _plan.Evaluation is { } evaluation ? SamplePhase("Evaluate", evaluation, "Evaluation", evaluation.List.Results[1]) : null;
        var predictMany = SamplePhase("PredictMany", _plan.Prediction, "Prediction", _plan.Prediction.List.Results[0]);
        var predictOne = SamplePhase("PredictOne", _plan.Prediction, "Prediction", _plan.Prediction.List.Results[0], single: true);
        var outputs = _plan.Outputs is { } answers ? SamplePhase("Outputs", answers, "Training", answers.List.Results[0]) : null;
        var gradientPhases = TrainingPhases(_plan.FromOutputGradient, "GradientPhase");
        var (prepare, update) = (Prepare(), Update());
        var inspect = Phase("Inspect", Cut.Samples, OperationSchedules(Operations(_plan.Inspection), _plan.Inspection, [], single: true), "Inspection", isSeldom: true);
        return new NetworkSchedule(_plan, default, prepare, predictOne, predictMany, inspect, evaluate, trainingPhases, update) with
        {
            Kernels = _kernels.Kernels.ToEquatableArray(),
            Outputs = outputs,
            FromOutputGradient = gradientPhases,
        };
    }

    /// <summary>Copies go sample by sample: where a phase by outputs is the first to read one, it is made in a phase before.</summary>
    private EquatableArray<ScheduledPhase> TrainingPhases(ListPlan? list, string name)
    {
        var copied = new HashSet<Place>();
        var phases = new List<ScheduledPhase>();
        List<KernelSchedule> kernels = list is null ? [] : TransformedKernels(list);
        if (kernels.Count > 0 && list!.Phases[0].Cut == Cut.Samples)
            AddKernels([]);
        foreach (var phase in list?.Phases ?? [])
        {
            var bySamples = OperationSchedules(phase.Operations, list!, copied).ToLookup(schedule => phase.Cut == Cut.Samples || schedule.Units == 0);
            Add(Cut.Samples, [.. bySamples[true]]);
            AddKernels(bySamples[false]);
        }

        return phases.ToEquatableArray();

        void AddKernels(IEnumerable<KernelSchedule> others)
        {
            Add(Cut.Outputs, [.. kernels, .. others]);
            kernels = [];
        }

        void Add(Cut cut, IReadOnlyList<KernelSchedule> schedules)
        {
            if (schedules.Count > 0)
                phases.Add(Phase(name + Numbers.Text(phases.Count), cut, schedules, "Training") with { SampleBlock = list!.SampleBlock });
        }
    }

    /// <summary>The kernels of convolutions by tiles that are parameters: transformed before all else.</summary>
    private static List<KernelSchedule> TransformedKernels(ListPlan list) => list.List.Operations
        .Where(operation => list.KernelOf(operation) is not null).Select(operation => operation.Inputs[1]).Distinct()
        .Where(kernel => kernel.Kind == TensorKind.Parameter)
        .Select(kernel => (KernelSchedule)WinogradKernel.Of(kernel.Name, list[kernel], list.Kernels[kernel], "Transform")).ToList();

    /// <summary>A list that works sample by sample from end to end, and copies its output to the caller.</summary>
    private ScheduledPhase SamplePhase(string name, ListPlan list, string suffix, Tensor output, bool single = false)
    {
        var source = list[output];
        var copy = Copies.Of("output", source, Place.Contiguous(Space.Output, 0, output.Shape));
        var schedules = OperationSchedules(Operations(list), list, [], single);
        var phase = Phase(name, Cut.Samples, schedules, suffix);
        return phase with { Calls = SampleRuns.Mark([.. schedules, copy], [.. phase.Calls, Call(copy, suffix, 0)], _plan.ElementSize), SampleBlock = list.SampleBlock };
    }

    private static IEnumerable<Operation> Operations(ListPlan list) => list.Phases.SelectMany(phase => phase.Operations);

    /// <summary>Each operation after the copies that it reads and the zeros that its readers find beside its pixels.</summary>
    /// <param name="operations">In the order in which they run.</param>
    /// <param name="list">Their plan.</param>
    /// <param name="copied">The copies that there are by now; a later phase does not make them again.</param>
    /// <param name="single">Whether they run on one sample.</param>
    private List<KernelSchedule> OperationSchedules(IEnumerable<Operation> operations, ListPlan list, HashSet<Place> copied, bool single = false)
    {
        var schedules = new List<KernelSchedule>();
        var products = single ? RowsIntoProducts.In(list, _plan.ElementSize, _plan.Strategies.RowsIntoProducts) : new Dictionary<Operation, Product>();
        foreach (var operation in operations.Where(operation => !products.Values.Contains(operation)))
        {
            foreach (var (tensor, spread) in list.CopiesFor(operation))
            {
                var copy = list.Read(tensor, spread);
                if (copied.Add(copy))
                    schedules.AddRange([.. Halo(tensor.Name, copy), Copies.Of(tensor.Name, list[tensor], copy, spread)]);
            }

            var chosen = ScheduleTable.Choose(operation, list, new Circumstances(
                single && _plan.Strategies.HasChainsForOneSample,
                list.Lanes,
                list.KernelOf(operation) is not null || list[operation.Output].Tile > 0,
                operation is Product { Weight: var weight } && list[weight].IsNarrow));
            if (products.TryGetValue(operation, out var product))
                chosen = [new ConvolutionIntoProduct((PooledConvolution)operation, (GatherConvolution)chosen.Single(), product, list)];
            if (!chosen.Any(schedule => schedule.ClearsHalo))
                schedules.AddRange(operation.Outputs.SelectMany(tensor => Halo(tensor.Name, list[tensor])));
            schedules.AddRange(chosen);
        }

        return schedules;
    }

    private static IEnumerable<KernelSchedule> Halo(string name, Place place) => place.Image is { HasHalo: true } ? [new ClearHalo(name, place)] : [];

    private ScheduledPhase Phase(string name, Cut cut, IReadOnlyList<KernelSchedule> schedules, string suffix, bool isSeldom = false)
    {
        var calls = new List<KernelCall>();
        int units = 0;
        foreach (var schedule in schedules)
        {
            calls.Add(Call(schedule, suffix, units, isSeldom));
            units += schedule.Units;
        }

        if (cut == Cut.Samples)
            return new ScheduledPhase(name, cut, units, Math.Max(1, schedules.Sum(schedule => schedule.Work)), SampleRuns.Mark(schedules, calls, _plan.ElementSize));
        var costs = UnitCosts.Of(schedules, _plan.Program.BatchSize);
        return new ScheduledPhase(name, cut, units, Math.Max(1, costs.Sum(cost => cost.Units * cost.Work) / Math.Max(1, units)), calls.ToEquatableArray()) { Costs = costs };
    }

    private KernelCall Call(KernelSchedule schedule, string suffix, int firstUnit, bool isSeldom = false) => new(
        _kernels.Add(schedule, suffix, isSeldom),
        schedule.Name,
        schedule.Summary,
        schedule.Buffers.Select(buffer => new BufferArgument(buffer.Place.Space, buffer.Place.Offset, buffer.Place.Stored, buffer.PanelStep)).ToEquatableArray(),
        RangeOf(schedule, firstUnit))
    {
        Stream = schedule.Stream,
    };

    private static KernelRange RangeOf(KernelSchedule schedule, int firstUnit) => schedule switch
    {
        { Panels: { } panels } => new PanelRange(firstUnit, panels, schedule.RowsPerSample),
        { Units: 0 } => new SampleRange(schedule.RowsPerSample),
        _ => new UnitRange(firstUnit, schedule.Units, schedule.RowsPerSample),
    };

    /// <summary>Parameters that predictions read as they are, then what is made of parameters for them.</summary>
    private ScheduledPhase Prepare()
    {
        var raw = _plan.Program.Parameters.Where(parameter => _plan.Prepared.ContainsKey(parameter.Value))
            .Select(parameter => Prepared(parameter, _plan.Parameters[parameter], _plan.Prepared[parameter.Value]));
        var made = _plan.Program.Preparation.Operations.Cast<Elementwise>().Select(operation => Prepared(operation, _plan.Preparation));
        return Phase("Prepare", Cut.Outputs, [.. raw, .. made], "Prediction");
    }

    private static KernelSchedule Prepared(Parameter parameter, Place training, Place prepared) => prepared.Tile > 0
        ? WinogradKernel.Of(parameter.Name, training, prepared, "Prepare")
        : PreparedParameter.Copy(parameter, training, prepared);

    private static KernelSchedule Prepared(Elementwise operation, ListPlan plan) => plan[operation.Result].Tile > 0
        ? WinogradKernel.Of(operation, plan, "Prepare")
        : PreparedParameter.Made(operation, plan);

    /// <summary>The norm of the gradients where it is limited, the optimizer's pass, the weights that are limited, what follows the batches.</summary>
    private EquatableArray<ScheduledPhase> Update()
    {
        if (_plan.Program.Update is not { } rule)
            return default;
        var phases = new List<ScheduledPhase>();
        if (_plan.GradientSquares is { } squares)
            phases.Add(Phase("GradientNorm", Cut.Outputs, [new GradientSquares(rule.Clip, squares, _plan.LearnedLength)], "Training"));
        var inPanels = _plan.Parameters.Values.Where(place => place.HasPanels).OrderBy(place => place.Offset).ToList();
        phases.Add(Phase("Update", Cut.Outputs, [new FlatUpdate(rule, _plan.LearnedLength, inPanels, _plan.GradientSquares)], "Training"));
        if (_plan.Program.Limits.Count > 0)
            phases.Add(Phase("LimitWeights", Cut.Outputs, _plan.Program.Limits.Select(limited => new LimitedColumns(limited, _plan.Parameters[limited.Weight])).ToList(), "Training"));
        if (_plan.Program.Statistics.Count > 0 && _plan.Training is { } training)
            phases.Add(Phase("UpdateStatistics", Cut.Outputs, _plan.Program.Statistics.Select(statistic => new RunningUpdate(statistic, training)).ToList(), "Training"));
        return phases.ToEquatableArray();
    }
}
