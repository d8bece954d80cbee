namespace NetGen.Compiler.Lowering;

/// <summary>
/// The gradients found so far, and the operations that make them. A tensor that several operations read gets a contribution from each, and
/// their sum; only what leads to a parameter has a gradient.
/// </summary>
internal sealed class Gradients(TensorNames names)
{
    private readonly List<Operation> _operations = [];
    private readonly HashSet<Tensor> _wanted = [];
    private readonly Dictionary<Tensor, List<Tensor>> _contributions = [];
    private readonly Dictionary<Tensor, Tensor> _transposed = [];

    public TensorNames Names => names;

    public IReadOnlyList<Operation> Operations => _operations;

    /// <summary>Marks what leads from parameters to outputs: an operation's results want a gradient when one of its inputs does.</summary>
    public void Mark(IEnumerable<Operation> forward, IEnumerable<Parameter> parameters)
    {
        _wanted.UnionWith(parameters.Select(parameter => parameter.Value));
        foreach (Operation operation in forward.Where(operation => operation.Inputs.Any(_wanted.Contains)))
            _wanted.UnionWith(operation.Outputs);
    }

    public bool Wants(Tensor tensor) => _wanted.Contains(tensor);

    /// <summary>The whole gradient of a tensor, null if nothing that counts reads it.</summary>
    public Tensor? Of(Tensor tensor)
    {
        if (!_contributions.TryGetValue(tensor, out List<Tensor> parts))
            return null;
        while (parts.Count > 1)
        {
            Tensor sum = names.New($"d_{tensor.Name}.sum", parts[0].Kind, tensor.Shape);
            Add(new Elementwise(new(parts[0], parts[1]), E.In(0) + E.In(1), sum));
            parts.RemoveAt(0);
            parts[0] = sum;
        }

        return parts[0];
    }

    /// <summary>Adds an operation that defines a contribution to the gradient of <paramref name="tensor"/>.</summary>
    public void Contribute(Tensor tensor, Func<Tensor, Operation> define) => Contribute(tensor, Add(define(New(tensor))));

    /// <summary>Adds a contribution that is already there.</summary>
    public void Contribute(Tensor tensor, Tensor gradient)
    {
        if (!_contributions.TryGetValue(tensor, out List<Tensor> parts))
            _contributions[tensor] = parts = [];
        parts.Add(gradient);
    }

    public Tensor New(Tensor tensor) => names.New("d_" + tensor.Name, KindOfGradient(tensor), tensor.Shape);

    public Tensor NewLike(Tensor tensor, string name) => names.New(name, tensor.Kind, tensor.Shape);

    /// <summary>The transposed weight, made once.</summary>
    public Tensor Transposed(Tensor weight) =>
        Transposed(weight, new Shape(weight.Shape[1], weight.Shape[0]), result => new Transpose(weight, result));

    /// <summary>The kernel with channels and filters exchanged within each group, made once.</summary>
    public Tensor Transposed(Tensor kernel, int groups)
    {
        Shape shape = kernel.Shape;
        return Transposed(kernel, new Shape(shape[0], shape[1], shape[3] / groups, shape[2] * groups), result => new TransposedKernel(kernel, groups, result));
    }

    private Tensor Transposed(Tensor weight, Shape shape, Func<Tensor, Operation> define)
    {
        if (!_transposed.TryGetValue(weight, out Tensor result))
            _transposed[weight] = result = Add(define(names.New(weight.Name + ".transposed", TensorKind.Shared, shape)));
        return result;
    }

    public Tensor Add(Operation operation)
    {
        _operations.Add(operation);
        return operation.Output;
    }

    private static TensorKind KindOfGradient(Tensor tensor) => tensor.Kind switch
    {
        TensorKind.Parameter => TensorKind.ParameterGradient,
        TensorKind.Shared => TensorKind.Shared,
        _ => TensorKind.Activation,
    };
}
