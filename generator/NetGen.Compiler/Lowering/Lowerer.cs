namespace NetGen.Compiler.Lowering;

/// <summary>Makes a program of tensor operations of a graph without errors.</summary>
internal static class Lowerer
{
    /// <summary>The program as it is planned: fused.</summary>
    public static NetworkProgram Lower(NetworkGraph graph) => Fuser.Fuse(LowerUnfused(graph));

    /// <summary>The program as the layers and the gradient table spell it, one operation per thing to do.</summary>
    public static NetworkProgram LowerUnfused(NetworkGraph graph)
    {
        ForwardPass forward = ForwardPass.Inference(new ProgramFrame(graph));
        EquatableArray<Parameter> parameters = forward.Frame.Parameters;
        OperationList prediction = DeadCode.Remove(new OperationList("prediction", forward.Operations.ToEquatableArray(), new(forward.Output)));
        Tensor[] layers = [.. graph.Nodes.Select(forward.ValueOf)];
        OperationList inspection = Inspection(forward, layers);
        if (graph.Loss is not { } loss || graph.Optimizer is not { } optimizer)
        {
            return new NetworkProgram(forward.Frame.Input, parameters, prediction, null, null, null, 1, null)
            {
                HasHalfWidthWeights = graph.HasHalfWidthWeights,
                HasFastConvolutions = graph.HasFastConvolutions,
                Inspection = inspection,
                LayerValues = layers.ToEquatableArray(),
            };
        }

        LearningLowering learning = new(loss, forward);
        return new NetworkProgram(
            forward.Frame.Input, parameters, prediction, learning.Evaluation(), learning.Training(), learning.Target, learning.Scale, optimizer.Rule with { Clip = graph.Regularization.Clip })
        {
            BatchSize = graph.Training.BatchSize,
            HasHalfWidthWeights = graph.HasHalfWidthWeights,
            HasFastConvolutions = graph.HasFastConvolutions,
            Inspection = inspection,
            LayerValues = layers.ToEquatableArray(),
            Outputs = learning.Outputs(),
            OutputGradient = learning.OutputGradient,
            FromOutputGradient = learning.FromOutputGradient(),
            Limits = Limits(graph, parameters),
            Statistics = learning.Statistics,
        };
    }

    private static OperationList Inspection(ForwardPass forward, IEnumerable<Tensor> layers) => new(
        "inspection",
        forward.LayerByLayer.ToEquatableArray(),
        layers.Append(forward.Output).Where(value => value != forward.Frame.Input).Distinct().ToEquatableArray());

    /// <summary>Weights are what may be penalised.</summary>
    private static EquatableArray<LimitedWeight> Limits(NetworkGraph graph, IEnumerable<Parameter> parameters) => graph.Regularization.WeightLimit is { } limit
        ? graph.Parameters.Zip(parameters, (declared, parameter) => (declared, parameter))
            .Where(pair => pair.declared.Declared.Penalty is not null)
            .Select(pair => new LimitedWeight(pair.parameter, limit)).ToEquatableArray()
        : default;
}
