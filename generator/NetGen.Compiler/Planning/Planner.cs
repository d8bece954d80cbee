using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Gives every tensor of a program its place.</summary>
internal static class Planner
{
    public static NetworkPlan Plan(NetworkProgram program, int elementSize)
    {
        int alignment = 64 / elementSize;
        var (parameters, parametersLength, learnedLength) = ParameterPlanner.Training(program, elementSize);
        var training = parameters.ToDictionary(pair => pair.Key.Value, pair => pair.Value);
        var (prepared, preparedLength) = ParameterPlanner.Prepared(program, elementSize);
        var shared = SharedPlaces(program, alignment, out int sharedLength);
        var squares = program.Update?.Clip.Norm is null ? null : GradientSquares(learnedLength, ref sharedLength);

        ListPlan PlanList(OperationList list, IReadOnlyDictionary<Tensor, Place> form, IReadOnlyCollection<Tensor>? kept = null, LaneForm lanes = LaneForm.None)
        {
            var places = new Dictionary<Tensor, Place>(shared) { [program.Input] = Place.Contiguous(Space.Input, 0, program.Input.Shape) };
            foreach (var given in new[] { program.Target, program.OutputGradient }.OfType<Tensor>())
                places[given] = Place.Contiguous(Space.Target, 0, given.Shape);
            foreach (var pair in form)
                places[pair.Key] = pair.Value;
            var gradients = Gradients(program, list);
            foreach (var tensor in list.Operations.SelectMany(operation => operation.Outputs))
            {
                if (tensor.Kind == TensorKind.SampleLoss)
                    places[tensor] = new Place(Space.Losses, 0, 1, 1, 1, 1);
                else if (tensor.Kind == TensorKind.ParameterGradient)
                    places[tensor] = parameters[gradients[tensor]] with { Space = Space.Gradients };
            }

            return new ListPlanner(list, alignment, places, kept: kept, lanes: lanes).Plan();
        }

        Tensor[] read = program.Outputs is { } last ? [.. OutsideInputs(last)] : [];
        var trainingPlan = program.Training is { } list ? PlanList(list, training, read, LanesRule.Of(list, program.Outputs, alignment, program.BatchSize)) : null;
        return new NetworkPlan(
            program,
            elementSize,
            parameters,
            parametersLength,
            learnedLength,
            prepared,
            preparedLength,
            PlanList(program.Preparation, training.Concat(prepared.Where(pair => !training.ContainsKey(pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Value)),
            PlanList(program.Prediction, prepared),
            program.Evaluation is { } evaluation ? PlanList(evaluation, prepared) : null,
            trainingPlan,
            PlanList(program.Inspection, training),
            sharedLength)
        {
            GradientSquares = squares,
            FromOutputGradient = program.FromOutputGradient is { } fromGradient ? PlanList(fromGradient, training, lanes: LanesRule.Of(fromGradient, null, alignment, program.BatchSize)) : null,
            Outputs = program.Outputs is { } outputs ? PlanAfter(trainingPlan!, outputs, read, alignment) : null,
        };
    }

    private static Place GradientSquares(int learnedLength, ref int sharedLength)
    {
        int blocks = (learnedLength + NetworkPlan.NormBlock - 1) / NetworkPlan.NormBlock;
        Place place = new(Space.Shared, sharedLength, 1, blocks, blocks, blocks);
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

    /// <summary>Penalties first, one value each, so that the engine finds them side by side; then everything else, aligned.</summary>
    private static Dictionary<Tensor, Place> SharedPlaces(NetworkProgram program, int alignment, out int length)
    {
        var places = new Dictionary<Tensor, Place>();
        var alike = new Dictionary<(string Name, Shape Shape), Place>();
        var operations = program.Training?.Operations ?? default;
        int next = 0;
        foreach (var penalty in operations.OfType<Penalty>())
            places.Add(penalty.Result, new Place(Space.Shared, next++, 1, 1, 1, 1));
        next = ArenaPlanner.Pad(next, alignment);
        foreach (var tensor in operations.Concat(program.FromOutputGradient?.Operations ?? default).SelectMany(operation => operation.Outputs).Where(tensor => tensor.Kind == TensorKind.Shared))
        {
            if (places.ContainsKey(tensor))
                continue;

            // The two lists that train never run together: what they name alike has one place.
            if (!alike.TryGetValue((tensor.Name, tensor.Shape), out var place))
            {
                place = Place.RowMajor(Space.Shared, next, tensor.Shape, ArenaPlanner.Pad(tensor.Shape.Columns, alignment));
                alike.Add((tensor.Name, tensor.Shape), place);
                next = checked(next + place.Length);
            }

            places.Add(tensor, place);
        }

        length = next;
        return places;
    }
}
