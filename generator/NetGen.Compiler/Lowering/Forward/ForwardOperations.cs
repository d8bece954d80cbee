namespace NetGen.Compiler.Lowering;

/// <summary>The operations of a forward pass as layers write them down, and what later layers ask about them.</summary>
internal sealed class ForwardOperations
{
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<Tensor, Operation> _makers = [];
    private readonly HashSet<RandomStream> _streams = [];

    public IReadOnlyList<Operation> InOrder => _operations;

    public void Add(Operation operation)
    {
        _operations.Add(operation);
        foreach (Tensor output in operation.Outputs)
            _makers[output] = operation;
        if (operation is IRandomOperation random)
            _streams.Add(random.Stream);
    }

    /// <summary>Null for what no operation makes.</summary>
    public Operation? MakerOf(Tensor tensor) => _makers.TryGetValue(tensor, out Operation maker) ? maker : null;

    /// <summary>The next stream of random numbers that no operation draws from.</summary>
    public RandomStream NextStream(RandomUse use) => new(use, _streams.Count);
}
