namespace NetGen.Compiler.Lowering;

/// <summary>What all lists of a program read: the samples, and the parameters of the graph in its order.</summary>
internal sealed class ProgramFrame
{
    private readonly TensorNames _names = new();
    private readonly Dictionary<GraphParameter, Parameter> _parameters;

    public ProgramFrame(NetworkGraph graph)
    {
        Graph = graph;
        Input = _names.New("input", TensorKind.Input, graph.Input.OutputShape);
        _parameters = graph.Parameters.ToDictionary(declared => declared, NewParameter);
        Parameters = graph.Parameters.Select(declared => _parameters[declared]).ToEquatableArray();
    }

    public NetworkGraph Graph { get; }

    public Tensor Input { get; }

    public EquatableArray<Parameter> Parameters { get; }

    /// <summary>For the tensors of one list: what two lists name alike is alike, down to the kernels.</summary>
    public TensorNames Names() => _names.Fork();

    public Tensor[] ParametersOf(Node node) => [.. Graph.ParametersOf(node).Select(declared => _parameters[declared].Value)];

    /// <summary>A tensor of which all lists know.</summary>
    public Tensor New(string name, TensorKind kind, Shape shape) => _names.New(name, kind, shape);

    private Parameter NewParameter(GraphParameter declared) => new(
        _names.New(declared.Name, TensorKind.Parameter, declared.Shape),
        declared.Declared.ExternalShape,
        declared.Declared.Axes,
        declared.Initializer,
        declared.L1,
        declared.L2)
    {
        IsLearned = declared.Declared.IsLearned,
    };
}
