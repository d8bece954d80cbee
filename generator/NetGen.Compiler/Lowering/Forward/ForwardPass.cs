namespace NetGen.Compiler.Lowering;

/// <summary>The operations that make a network's output of its input, and the tensor that each node became.</summary>
internal sealed class ForwardPass
{
    private readonly ForwardOperations _operations = new();
    private readonly List<RunningStatistic> _statistics = [];
    private readonly Dictionary<Node, Tensor> _values = [];

    private ForwardPass(ProgramFrame frame, bool isTraining)
    {
        (Frame, IsTraining, Names) = (frame, isTraining, frame.Names());
        Lower(frame.Graph.Input, [frame.Input], []);
        foreach (Node node in frame.Graph.Nodes)
            Lower(node, [.. node.Inputs.Select(ValueOf)], frame.ParametersOf(node));
        Output = OutOfPlace(ValueOf(frame.Graph.Output));
        Operations = EarlyPooling.Run(_operations.InOrder, [Output, .. frame.Graph.Output.Inputs.Select(ValueOf)], Names);
    }

    public ProgramFrame Frame { get; }

    public bool IsTraining { get; }

    public TensorNames Names { get; }

    public Tensor Output { get; }

    /// <summary>What makes the output. Not every layer's value is among what it makes.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The same, layer by layer.</summary>
    public IReadOnlyList<Operation> LayerByLayer => _operations.InOrder;

    /// <summary>What a step moves beside what it learns.</summary>
    public IReadOnlyList<RunningStatistic> Statistics => _statistics;

    /// <summary>As predictions and evaluations go.</summary>
    public static ForwardPass Inference(ProgramFrame frame) => new(frame, isTraining: false);

    /// <summary>As training steps go.</summary>
    public static ForwardPass Training(ProgramFrame frame) => new(frame, isTraining: true);

    public Tensor ValueOf(Node node) => _values[node];

    private void Lower(Node node, Tensor[] inputs, Tensor[] parameters) =>
        _values[node] = node.Layer.Lower(new LayerLowering(node.Name, IsTraining, inputs, parameters, Names, _operations, _statistics));

    /// <summary>A network that computes nothing still writes its output: a copy of its input.</summary>
    private Tensor OutOfPlace(Tensor output)
    {
        Tensor origin = output;
        while (_operations.MakerOf(origin) is Reshape view)
            origin = view.X;
        if (origin != Frame.Input)
            return output;
        Tensor copy = Names.New("output", TensorKind.Activation, output.Shape);
        _operations.Add(new Elementwise(new(output), E.In(0), copy) { Derivatives = new((ScalarExpression)1) });
        return copy;
    }
}
