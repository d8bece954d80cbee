using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Gives every tensor of a program its place.</summary>
internal static class Planner
{
    public static NetworkPlan Plan(NetworkProgram program, int elementSize) => Plan(program, elementSize, Strategies.ByRule);

    public static NetworkPlan Plan(NetworkProgram program, int elementSize, Strategies strategies)
    {
        int alignment = 64 / elementSize;
        MomentsRule moments = new(strategies.MomentsOfSamples);
        program = program with { Training = moments.In(program.Training), FromOutputGradient = moments.In(program.FromOutputGradient) };
        WinogradRule rule = new(program.HasFastConvolutions, strategies.Tiles);
        LaneForm LanesOf(OperationList? list, OperationList? after) => list is null ? LaneForm.None : LanesRule.Of(list, after, alignment, program.BatchSize, rule, strategies.Lanes);
        var (trainingLanes, gradientLanes) = (LanesOf(program.Training, program.Outputs), LanesOf(program.FromOutputGradient, null));
        var inPanels = TrainingPanels.In(program, alignment, trainingLanes == LaneForm.All || gradientLanes == LaneForm.All, strategies.TrainingPanels);
        var (parameters, parametersLength, learnedLength) = ParameterPlanner.Training(program, elementSize, inPanels);
        var training = parameters.ToDictionary(pair => pair.Key.Value, pair => pair.Value);
        var (prepared, preparedLength) = ParameterPlanner.Prepared(program, elementSize, rule, strategies.NarrowWeights);
        var channelsLast = new[] { (program.Training, trainingLanes), (program.FromOutputGradient, gradientLanes) }.Where(list => list.Item2 == LaneForm.None);
        var shared = SharedPlanner.Plan(program, alignment, [.. channelsLast.Select(list => list.Item1).OfType<OperationList>()], rule);
        int sharedLength = shared.Length;
        var squares = program.Update?.Clip.Norm is null ? null : GradientSquares(learnedLength, ref sharedLength);

        ListPlan PlanList(
            OperationList list,
            IReadOnlyDictionary<Tensor, Place> form,
            IReadOnlyCollection<Tensor>? kept = null,
            LaneForm lanes = LaneForm.None,
            IReadOnlyDictionary<Tensor, Place>? kernels = null)
        {
            var places = shared.Places.ToDictionary(pair => pair.Key, pair => pair.Value);
            places[program.Input] = Place.Contiguous(Space.Input, 0, program.Input.Shape);
            foreach (var given in new[] { program.Target, program.OutputGradient }.OfType<Tensor>())
                places[given] = Place.Contiguous(Space.Target, 0, given.Shape);
            foreach (var pair in form)
                places[pair.Key] = pair.Value;
            var gradients = Gradients(program, list);
            foreach (var tensor in list.Operations.SelectMany(operation => operation.Outputs))
            {
                if (tensor.Kind == TensorKind.SampleLoss)
                    places[tensor] = Place.Flat(Space.Losses, 0, 1);
                else if (tensor.Kind == TensorKind.ParameterGradient)
                    places[tensor] = parameters[gradients[tensor]] with { Space = Space.Gradients };
            }

            return new ListPlanner(list, alignment, places, kept: kept, lanes: lanes, kernels: lanes == LaneForm.None ? kernels : null) { PixelsInLanes = strategies.PixelsInLanes, CutsPanels = gradients.Count > 0 }.Plan();
        }

        Tensor[] read = program.Outputs is { } last ? [.. OutsideInputs(last)] : [];
        var trainingPlan = program.Training is { } list ? PlanList(list, training, read, trainingLanes, shared.Kernels) : null;
        var kernels = prepared.Where(pair => pair.Value.Tile > 0).ToDictionary(pair => pair.Key, pair => pair.Value);
        return new NetworkPlan(
            program,
            elementSize,
            parameters,
            parametersLength,
            learnedLength,
            prepared,
            preparedLength,
            PlanList(program.Preparation, training.Concat(prepared.Where(pair => !training.ContainsKey(pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Value)),
            PlanList(program.Prediction, prepared, kernels: kernels),
            program.Evaluation is { } evaluation ? PlanList(evaluation, prepared, kernels: kernels) : null,
            trainingPlan,
            PlanList(program.Inspection, training),
            sharedLength)
        {
            Strategies = strategies,
            GradientSquares = squares,
            FromOutputGradient = program.FromOutputGradient is { } fromGradient ? PlanList(fromGradient, training, lanes: gradientLanes, kernels: shared.Kernels) : null,
            Outputs = program.Outputs is { } outputs ? PlanAfter(trainingPlan!, outputs, read, alignment) : null,
        };
    }

    private static Place GradientSquares(int learnedLength, ref int sharedLength)
    {
        int blocks = (learnedLength + NetworkPlan.NormBlock - 1) / NetworkPlan.NormBlock;
        var place = Place.Flat(Space.Shared, sharedLength, blocks);
        sharedLength += blocks;
        return place;
    }

    /// <summary>A list that goes on where another ended.</summary>
    private static ListPlan PlanAfter(ListPlan before, OperationList list, Tensor[] read, int alignment) =>
        new ListPlanner(list, alignment, read.ToDictionary(tensor => tensor, tensor => before[tensor]), before.ArenaPerSample, lanes: before.Lanes).Plan();

    /// <summary>What a list reads and does not make.</summary>
    private static IEnumerable<Tensor> OutsideInputs(OperationList list) =>
        list.Operations.SelectMany(operation => operation.Inputs).Except(list.Operations.SelectMany(operation => operation.Outputs));

    /// <summary>The results of a list that trains are the sample loss, if it has one, then the gradient of every learned parameter in order.</summary>
    private static Dictionary<Tensor, Parameter> Gradients(NetworkProgram program, OperationList list) => list.Results
        .Where(result => result.Kind == TensorKind.ParameterGradient)
        .Zip(program.Learned, (gradient, parameter) => (gradient, parameter))
        .ToDictionary(pair => pair.gradient, pair => pair.parameter);
}
