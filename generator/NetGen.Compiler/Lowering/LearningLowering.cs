namespace NetGen.Compiler.Lowering;

/// <summary>The lists of a network that learns: evaluation, which adds the loss, and training, which adds the gradients.</summary>
internal sealed class LearningLowering
{
    private readonly ForwardPass _forward;
    private readonly Loss _loss;
    private readonly Tensor _scored;
    private readonly Tensor _sampleLoss;
    private readonly TensorNames _forwardNames;

    public LearningLowering(NetworkGraph graph, Loss loss, ForwardPass forward)
    {
        _forward = forward;
        _loss = loss;
        _scored = loss.Fused is null ? forward.Output : forward.ValueOf(graph.Output.Inputs[0]);
        _forwardNames = forward.Names.Fork();
        _sampleLoss = forward.Names.New("loss", TensorKind.SampleLoss, new Shape(1));
        Target = forward.Names.New("target", TensorKind.Target, graph.Output.OutputShape);
        OutputGradient = forward.Names.New("outputGradient", TensorKind.Target, graph.Output.OutputShape);
        Scale = loss.Scale(graph.Output.OutputShape.Length);
    }

    public Tensor Target { get; }

    /// <summary>The gradient of a loss of the caller's with respect to the output.</summary>
    public Tensor OutputGradient { get; }

    public double Scale { get; }

    public OperationList Evaluation() => DeadCode.Remove(new OperationList(
        "evaluation",
        _forward.Operations.Append(LossOperation(gradient: null)).ToEquatableArray(),
        new(_sampleLoss, _forward.Output)));

    public OperationList Training()
    {
        Gradients gradients = new(_forward.Names);
        gradients.Mark(_forward.Operations, _forward.Parameters);
        Tensor? seed = gradients.Wants(_scored) ? gradients.New(_scored) : null;
        if (seed is not null)
            gradients.Contribute(_scored, seed);
        BackwardPass.Run(_forward.Operations, gradients);

        Penalty[] penalties = [.. Penalties.Of(_forward.Parameters, _forward.Names)];
        return DeadCode.Remove(new OperationList(
            "training",
            new([.. _forward.Operations, LossOperation(seed), .. WithPenalties(gradients), .. penalties]),
            new([_sampleLoss, .. OfParameters(gradients), .. penalties.Select(penalty => penalty.Result)])));
    }

    /// <summary>
    /// Training by a loss of the caller's, whose gradient with respect to the outputs is given for every sample; null where there is nothing to learn.
    /// The regularizers count, the network's own loss does not.
    /// </summary>
    public OperationList? FromOutputGradient()
    {
        Gradients gradients = new(_forwardNames.Fork());
        gradients.Mark(_forward.Operations, _forward.Parameters);
        if (!gradients.Wants(_forward.Output))
            return null;

        // The caller's rows follow each other; the backward pass reads padded ones.
        gradients.Contribute(_forward.Output, gradient => new Reshape(OutputGradient, gradient));
        BackwardPass.Run(_forward.Operations, gradients);
        return DeadCode.Remove(new OperationList(
            "training by output gradients", new([.. _forward.Operations, .. WithPenalties(gradients)]), new([.. OfParameters(gradients)])));
    }

    /// <summary>The last activation of a classifier, of what the loss of a training step read.</summary>
    public OperationList? Outputs()
    {
        if (_loss.Fused is null)
            return null;
        int scored = _forward.Operations.ToList().FindIndex(operation => operation.Outputs.Contains(_scored));
        return new OperationList("outputs", _forward.Operations.Skip(scored + 1).ToEquatableArray(), new(_forward.Output));
    }

    private IEnumerable<Tensor> OfParameters(Gradients gradients) =>
        _forward.Parameters.Select(parameter => gradients.Of(parameter.Value)).OfType<Tensor>();

    private IEnumerable<Operation> WithPenalties(Gradients gradients)
    {
        Dictionary<Tensor, Parameter> parameterOf = [];
        foreach (Parameter parameter in _forward.Parameters)
        {
            if (gradients.Of(parameter.Value) is { } gradient)
                parameterOf.Add(gradient, parameter);
        }

        return Penalties.AddGradients(gradients.Operations, parameterOf);
    }

    private Operation LossOperation(Tensor? gradient)
    {
        LossLowering lowering = new(_scored, Target, Scale, _sampleLoss, gradient);
        _loss.Lower(lowering);
        return lowering.Operation ?? throw new InvalidOperationException($"{_loss.Kind} lowers to no operation.");
    }
}
