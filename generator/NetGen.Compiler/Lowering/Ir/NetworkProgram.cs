namespace NetGen.Compiler.Lowering;

/// <summary>A straight list of operations, each tensor defined before it is read.</summary>
/// <param name="Name">"preparation", "prediction", "inspection", "evaluation", "training" or "outputs".</param>
/// <param name="Operations">In order.</param>
/// <param name="Results">What the program is for: outputs, losses, gradients.</param>
internal sealed record OperationList(string Name, EquatableArray<Operation> Operations, EquatableArray<Tensor> Results)
{
    /// <summary>The operations that read each tensor, one that reads it twice twice.</summary>
    public ILookup<Tensor, Operation> Readers() =>
        Operations.SelectMany(operation => operation.Inputs, (operation, tensor) => (operation, tensor)).ToLookup(pair => pair.tensor, pair => pair.operation);
}

/// <summary>A lowered network: what it predicts, how it is evaluated, and how it is trained if it has a loss and an optimizer.</summary>
/// <param name="Input">[B, …], the user's samples.</param>
/// <param name="Parameters">In the order of declaration.</param>
/// <param name="Prediction">Inference on the prepared parameters; its one result is the output.</param>
/// <param name="Evaluation">Inference and the loss of each sample: results are the sample loss and the output. Null for an inference-only network.</param>
/// <param name="Training">Forward, loss and backward: results are the sample loss, the gradient of every learned parameter, then any penalties.</param>
/// <param name="Target">What the loss compares with, [B, output shape].</param>
/// <param name="LossScale">The mean loss is Σ sample losses · LossScale / B.</param>
/// <param name="Update">The optimizer's pass.</param>
internal sealed record NetworkProgram(
    Tensor Input,
    EquatableArray<Parameter> Parameters,
    OperationList Prediction,
    OperationList? Evaluation,
    OperationList? Training,
    Tensor? Target,
    double LossScale,
    UpdateRule? Update)
{
    /// <summary>Samples of a step, if the declaration is right.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>Whether predictions read the weights of products and convolutions in 16 bits.</summary>
    public bool HasHalfWidthWeights { get; init; }

    /// <summary>Whether convolutions may lose a digit to be faster.</summary>
    public bool HasFastConvolutions { get; init; }

    /// <summary>The parameters that have gradients, in order.</summary>
    public EquatableArray<Parameter> Learned => Parameters.Where(parameter => parameter.IsLearned).ToEquatableArray();

    /// <summary>
    /// What <see cref="Prediction"/> and <see cref="Evaluation"/> read beside parameters: worked out of parameters alone, each time these have changed.
    /// </summary>
    public OperationList Preparation { get; init; } = new("preparation", default, default);

    /// <summary>Inference on the parameters as they are learned: every layer's value is a result, so that no fusion swallows one.</summary>
    public OperationList Inspection { get; init; } = new("inspection", default, default);

    /// <summary>
    /// The value of each layer, in the order of the graph's nodes: a result of <see cref="Inspection"/>, or <see cref="Input"/> itself. A layer that
    /// computes nothing has the tensor of the one before.
    /// </summary>
    public EquatableArray<Tensor> LayerValues { get; init; }

    /// <summary>
    /// What the network answered in a training step, made of what <see cref="Training"/> leaves behind: there a classifier's last activation is part
    /// of the loss. Its one result is the output. Null where the loss alone tells how good the answers were.
    /// </summary>
    public OperationList? Outputs { get; init; }

    /// <summary>What <see cref="FromOutputGradient"/> is given instead of targets, [B, output shape].</summary>
    public Tensor? OutputGradient { get; init; }

    /// <summary>Forward and backward by a loss of the caller's; results are the gradient of every learned parameter. Null without parameters.</summary>
    public OperationList? FromOutputGradient { get; init; }

    /// <summary>Parameters that follow the batches: what a step moves beside what it learns. They read what <see cref="Training"/> leaves behind.</summary>
    public EquatableArray<RunningStatistic> Statistics { get; init; }

    /// <summary>The fewest samples that a step can learn from: of a single value there is no deviation.</summary>
    public int LeastBatch => Training is { } training && training.Operations.OfType<BatchStatistics>().Any(statistics => statistics.ValuesPerSample == 1) ? 2 : 1;

    /// <summary>What holds for weights after an update, in order. The units of such a weight are its last axis.</summary>
    public EquatableArray<LimitedWeight> Limits { get; init; }
}

/// <summary>A weight, and how far those of one unit may reach.</summary>
internal sealed record LimitedWeight(Parameter Weight, WeightLimit Limit);
