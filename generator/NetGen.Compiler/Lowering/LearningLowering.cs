namespace NetGen.Compiler.Lowering;

/// <summary>The lists of a network that learns: evaluation, which adds the loss to inference, and training, which adds the gradients.</summary>
internal sealed class LearningLowering
{
    private readonly ForwardPass _training;
    private readonly ForwardPass _inference;
    private readonly Loss _loss;
    private readonly Tensor _sampleLoss;

    public LearningLowering(Loss loss, ForwardPass inference)
    {
        ProgramFrame frame = inference.Frame;
        Shape output = frame.Graph.Output.OutputShape;
        _loss = loss;
        _sampleLoss = frame.New("loss", TensorKind.SampleLoss, new Shape(1));
        Target = frame.New("target", TensorKind.Target, output);
        OutputGradient = frame.New("outputGradient", TensorKind.Target, output);
        Scale = loss.Scale(output.Length);
        _inference = inference;
        _training = ForwardPass.Training(frame);
    }

    public Tensor Target { get; }

    /// <summary>The gradient of a loss of the caller's with respect to the output.</summary>
    public Tensor OutputGradient { get; }

    public double Scale { get; }

    /// <summary>What a step moves beside what it learns.</summary>
    public EquatableArray<RunningStatistic> Statistics => _training.Statistics.ToEquatableArray();

    public OperationList Evaluation() => DeadCode.Remove(new OperationList(
        "evaluation",
        _inference.Operations.Append(LossOperation(_inference, gradient: null)).ToEquatableArray(),
        new(_sampleLoss, _inference.Output)));

    public OperationList Training()
    {
        Gradients gradients = NewGradients();
        Tensor scored = Scored(_training);
        Tensor? seed = gradients.Wants(scored) ? gradients.New(scored) : null;
        if (seed is not null)
            gradients.Contribute(scored, seed);
        BackwardPass.Run(_training.Operations, gradients);

        Penalty[] penalties = [.. Penalties.Of(Parameters, gradients.Names)];
        return DeadCode.Remove(new OperationList(
            "training",
            new([.. _training.Operations, LossOperation(_training, seed), .. WithPenalties(gradients), .. penalties]),
            new([_sampleLoss, .. OfParameters(gradients), .. penalties.Select(penalty => penalty.Result)])));
    }

    /// <summary>
    /// Training by a loss of the caller's, whose gradient with respect to the outputs is given for every sample; null where there is nothing to learn.
    /// The regularizers count, the network's own loss does not.
    /// </summary>
    public OperationList? FromOutputGradient()
    {
        Gradients gradients = NewGradients();
        if (!gradients.Wants(_training.Output))
            return null;

        // The caller's rows follow each other; the backward pass reads padded ones.
        gradients.Contribute(_training.Output, gradient => new Reshape(OutputGradient, gradient));
        BackwardPass.Run(_training.Operations, gradients);
        return DeadCode.Remove(new OperationList(
            "training by output gradients", new([.. _training.Operations, .. WithPenalties(gradients)]), new([.. OfParameters(gradients)])));
    }

    /// <summary>The last activation of a classifier, of what the loss of a training step read.</summary>
    public OperationList? Outputs()
    {
        if (_loss.Fused is null)
            return null;
        Tensor scored = Scored(_training);
        int last = _training.Operations.ToList().FindIndex(operation => operation.Outputs.Contains(scored));
        return new OperationList("outputs", _training.Operations.Skip(last + 1).ToEquatableArray(), new(_training.Output));
    }

    private EquatableArray<Parameter> Parameters => _training.Frame.Parameters;

    /// <summary>What the loss reads: the output, or what a last activation is given that is part of the loss.</summary>
    private Tensor Scored(ForwardPass forward) =>
        _loss.Fused is null ? forward.Output : forward.ValueOf(forward.Frame.Graph.Output.Inputs[0]);

    private Gradients NewGradients()
    {
        Gradients gradients = new(_training.Names.Fork());
        gradients.Mark(_training.Operations, Parameters.Where(parameter => parameter.IsLearned));
        return gradients;
    }

    private IEnumerable<Tensor> OfParameters(Gradients gradients) =>
        Parameters.Select(parameter => gradients.Of(parameter.Value)).OfType<Tensor>();

    private IEnumerable<Operation> WithPenalties(Gradients gradients)
    {
        Dictionary<Tensor, Parameter> parameterOf = [];
        foreach (Parameter parameter in Parameters)
        {
            if (gradients.Of(parameter.Value) is { } gradient)
                parameterOf.Add(gradient, parameter);
        }

        return Penalties.AddGradients(gradients.Operations, parameterOf);
    }

    private Operation LossOperation(ForwardPass forward, Tensor? gradient)
    {
        LossLowering lowering = new(Scored(forward), Target, Scale, _sampleLoss, gradient);
        _loss.Lower(lowering);
        return lowering.Operation ?? throw new InvalidOperationException($"{_loss.Kind} lowers to no operation.");
    }
}
