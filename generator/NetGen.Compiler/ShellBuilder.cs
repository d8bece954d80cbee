using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler;

/// <summary>Gathers what the members of a class say: layers from the graph, sizes and offsets from the plan, phases from the schedule.</summary>
internal static class ShellBuilder
{
    public static NetworkShell Build(ClassDeclaration declaration, NetworkGraph graph, NetworkSchedule schedule) => new(
        declaration,
        graph.Precision == Precision.Double,
        OutlineOf(graph, schedule.Plan),
        schedule.Plan.Program.Parameters.Select(parameter => OutlineOf(parameter, schedule.Plan)).ToEquatableArray(),
        schedule.Plan.Program.LayerValues.Select(value => OutlineOf(value, schedule.Plan.Inspection[value])).ToEquatableArray(),
        SizesOf(schedule),
        ClassesOf(graph),
        graph.Training.Seed,
        schedule.Update.Count == 0 ? null : TrainingOf(graph, schedule));

    private static NetworkOutline OutlineOf(NetworkGraph graph, NetworkPlan plan) => new(
        graph.Input.OutputShape.Extents,
        graph.Output.OutputShape.Extents,
        graph.Nodes.Select(node => new LayerOutline(
            node.Name,
            node.Layer.Kind,
            node.OutputShape.Extents,
            graph.ParametersOf(node).Where(parameter => parameter.Declared.IsLearned).Sum(parameter => (long)parameter.Shape.Length),
            node.MultiplyAdds)).ToEquatableArray(),
        NotesOf(plan.Program).ToEquatableArray(),
        NetworkHash.Of(NetworkIdentity.Text(graph)));

    /// <summary>The program in the IR's own words, for the reader of the file.</summary>
    private static IEnumerable<string> NotesOf(NetworkProgram program) =>
        IrPrinter.Text(program).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd());

    private static ParameterOutline OutlineOf(Parameter parameter, NetworkPlan plan)
    {
        var place = plan.Parameters[parameter];
        int[] strides = place.Image is { } image ? StridesOf(image) : StridesOf(parameter.Value.Shape, place);
        return new ParameterOutline(
            parameter.Name,
            parameter.ExternalShape.Extents,
            place.Offset + (place.Image?.Origin ?? 0),
            parameter.Axes.Select(axis => strides[axis]).ToEquatableArray(),
            parameter.Initializer.Kind,
            parameter.Initializer.Scale)
        {
            IsLearned = parameter.IsLearned,
            Panel = place.HasPanels ? place.Panel : 0,
        };
    }

    private static ActivationOutline OutlineOf(Tensor value, Place place) => new(
        place.Space == Space.Input,
        place.Offset + (place.Image?.Origin ?? 0),
        (place.Image is { } image ? StridesOf(image) : StridesOf(value.Shape, place)).ToEquatableArray());

    private static int[] StridesOf(ImageLayout image) => [image.ChannelStride, image.RowStride, image.PixelStride];

    /// <summary>From one element to the next of each axis: the last lies in a row, the others in the order of rows.</summary>
    private static int[] StridesOf(Shape shape, Place place)
    {
        int[] strides = new int[shape.Rank];
        int stride = place.RowStride;
        strides[shape.Rank - 1] = 1;
        for (int axis = shape.Rank - 2; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= shape[axis];
        }

        return strides;
    }

    private static KernelSizes SizesOf(NetworkSchedule schedule)
    {
        var plan = schedule.Plan;
        return new KernelSizes(
            plan.ParametersLength,
            plan.PreparedLength,
            KernelsPrinter.PredictValues(plan) + plan.Prediction.Workspace,
            KernelsPrinter.PredictBlock(plan),
            schedule.PredictMany.WorkPerUnit,
            plan.Inspection.ArenaPerSample,
            new[] { plan.Outputs, plan.Training, plan.FromOutputGradient, plan.Evaluation }.Max(list => list?.ArenaPerSample ?? 0),
            plan.SharedLength,
            plan.Program.Update?.Slots.Count ?? 0,
            plan.Program.Update is null ? 0 : KernelsPrinter.ScalarsOf(plan.Program).Count);
    }

    private static ClassRule ClassesOf(NetworkGraph graph) =>
        !graph.Classifies ? ClassRule.None : graph.Output.Layer.Kind == "Softmax" ? ClassRule.Largest : ClassRule.AboveHalf;

    private static TrainingShell TrainingOf(NetworkGraph graph, NetworkSchedule schedule)
    {
        var program = schedule.Plan.Program;
        return new TrainingShell(
            graph.Loss!.Kind,
            graph.Optimizer!.Kind,
            graph.Loss.Task.ToString(),
            HasLabels: graph.Loss.Task == LearningTask.Classification,
            TargetStride: graph.Output.OutputShape.Length,
            program.LossScale,
            schedule.Plan.PenaltyCount,
            PenaltyOffset: 0,
            program.Update!.Slots,
            schedule.Training.Select(OutlineOf).ToEquatableArray(),
            schedule.Outputs is { } outputs ? OutlineOf(outputs) : null,
            schedule.FromOutputGradient.Select(OutlineOf).ToEquatableArray(),
            schedule.Update.Select(OutlineOf).ToEquatableArray(),
            DefaultsOf(graph.Optimizer, graph.Training))
        {
            LeastBatch = program.LeastBatch,
            Standardized = graph.Nodes.Where(node => node.Layer is StandardizeLayer).Select(StandardizedOf).ToEquatableArray(),
        };
    }

    private static StandardizedOutline StandardizedOf(Node node)
    {
        Line line = PipelineRules.LineTo(node) ?? throw new InvalidOperationException($"{node} does not see the input.");
        return new(node.Name, node.OutputShape.Channels, node.OutputShape.ChannelLength, line.Scale, line.Offset);
    }

    private static RunDefaults DefaultsOf(Optimizer optimizer, TrainingSettings run) => new(optimizer.Rate, run.Epochs, run.BatchSize, run.Seed, run.Shuffle)
    {
        Schedule = run.Schedule is { } schedule
            ? new(schedule.Kind, schedule.Arguments.Select(argument => new NamedNumber(argument.Name, argument.Value)).ToEquatableArray())
            : null,
        WarmupEpochs = run.WarmupEpochs,
        Plateau = run.Plateau is { } plateau ? OutlineOf(plateau) : null,
        Stopping = run.EarlyStop is { } stop ? OutlineOf(stop) : null,
    };

    private static StoppingOutline OutlineOf(EarlyStop stop) => new(
        stop.Monitor.ToString(),
        stop.Trigger.ToString(),
        new(new(nameof(stop.Patience), stop.Patience), new(nameof(stop.MinDelta), stop.MinDelta), new(nameof(stop.StartEpoch), stop.StartEpoch)),
        stop.RestoreBest);

    private static PlateauOutline OutlineOf(PlateauReduction plateau) => new(
        plateau.Monitor.ToString(),
        new(
            new(nameof(plateau.Factor), plateau.Factor),
            new(nameof(plateau.Patience), plateau.Patience),
            new(nameof(plateau.MinDelta), plateau.MinDelta),
            new(nameof(plateau.Cooldown), plateau.Cooldown),
            new(nameof(plateau.MinRate), plateau.MinRate),
            new(nameof(plateau.IncreaseFactor), plateau.IncreaseFactor)));

    private static PhaseOutline OutlineOf(ScheduledPhase phase) => new(
        phase.Name,
        string.Join(", ", phase.Calls.Select(call => call.Name)),
        phase.Cut == Cut.Samples ? "Samples" : "Units",
        phase.Units,
        phase.WorkPerUnit)
    {
        Costs = phase.Costs.Select(cost => (cost.Units, cost.Work)).ToEquatableArray(),
    };
}
