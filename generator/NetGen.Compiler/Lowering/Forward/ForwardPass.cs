namespace NetGen.Compiler.Lowering;

/// <summary>The operations that make a network's output of its input, and the tensor that each node became.</summary>
internal sealed class ForwardPass
{
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<Node, Tensor> _values = [];

    private ForwardPass(NetworkGraph graph)
    {
        Input = Names.New("input", TensorKind.Input, graph.Input.OutputShape);
        Dictionary<GraphParameter, Parameter> parameters = graph.Parameters.ToDictionary(declared => declared, NewParameter);
        Parameters = graph.Parameters.Select(declared => parameters[declared]).ToEquatableArray();

        Lower(graph.Input, [Input], []);
        foreach (Node node in graph.Nodes)
            Lower(node, node.Inputs.Select(ValueOf), graph.ParametersOf(node).Select(declared => parameters[declared].Value));
        Output = OutOfPlace(ValueOf(graph.Output));
    }

    public TensorNames Names { get; } = new();

    public Tensor Input { get; }

    public Tensor Output { get; }

    public EquatableArray<Parameter> Parameters { get; }

    public IReadOnlyList<Operation> Operations => _operations;

    public static ForwardPass Of(NetworkGraph graph) => new(graph);

    public Tensor ValueOf(Node node) => _values[node];

    private void Lower(Node node, IEnumerable<Tensor> inputs, IEnumerable<Tensor> parameters) =>
        _values[node] = node.Layer.Lower(new LayerLowering(node.Name, [.. inputs], [.. parameters], Names, _operations));

    private Parameter NewParameter(GraphParameter declared) => new(
        Names.New(declared.Name, TensorKind.Parameter, declared.Shape),
        declared.Declared.ExternalShape,
        declared.Declared.Axes,
        declared.Initializer,
        declared.L1,
        declared.L2);

    /// <summary>A network that computes nothing still writes its output: a copy of its input.</summary>
    private Tensor OutOfPlace(Tensor output)
    {
        Tensor origin = output;
        while (_operations.OfType<Reshape>().FirstOrDefault(reshape => reshape.Result == origin) is { } view)
            origin = view.X;
        if (origin != Input)
            return output;
        Tensor copy = Names.New("output", TensorKind.Activation, output.Shape);
        _operations.Add(new Elementwise(new(output), E.In(0), copy) { Derivatives = new((ScalarExpression)1) });
        return copy;
    }
}
