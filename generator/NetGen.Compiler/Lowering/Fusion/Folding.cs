namespace NetGen.Compiler.Lowering;

/// <summary>
/// What predictions can have worked out beforehand, of parameters alone: scale and shift of a normalisation and, where it stands behind a product or a
/// convolution that nobody else reads, weights and bias that do its work: w·scale, b·scale + shift (Jacob et al. 2018). Lists that are folded by one
/// instance share what is prepared.
/// </summary>
internal sealed class Folding
{
    private readonly List<Operation> _preparation = [];
    private readonly Dictionary<string, Tensor> _prepared = new(StringComparer.Ordinal);

    /// <summary>What must be prepared for lists, those that this instance made.</summary>
    public OperationList Preparation(params OperationList?[] lists)
    {
        HashSet<Tensor> read = [.. lists.SelectMany(list => list is null ? [] : list.Operations.SelectMany(operation => operation.Inputs))];
        return new("preparation", _preparation.ToEquatableArray(), _preparation.Select(operation => operation.Output).Where(read.Contains).ToEquatableArray());
    }

    public OperationList Run(OperationList list)
    {
        OperationSlots operations = new(list);
        for (int slot = 0; slot < operations.Count; slot++)
        {
            if (operations[slot] is not ScaleShift map)
                continue;
            Tensor scale = Prepare(map.Result.Name + ".scale", map.Result, map.Parameters, map.Scale), shift = Prepare(map.Result.Name + ".shift", map.Result, map.Parameters, map.Shift);
            if (LinearSource.Of(map.X, operations) is { } source)
                source.Replace(Scaled(source.Weight, scale), source.Bias is { } bias ? Scaled(bias, scale, shift) : shift, slot);
            else
                operations[slot] = new Elementwise(new(map.X, scale, shift), (E.In(0) * E.In(1)) + E.In(2), map.Result);
        }

        return operations.ToList();
    }

    private Tensor Prepare(string name, Tensor result, EquatableArray<Tensor> parameters, ScalarExpression formula) =>
        Prepare(new Elementwise(parameters, formula, new Tensor(name, TensorKind.Shared, new Shape(result.Shape.Channels))));

    private Tensor Scaled(Tensor weight, Tensor scale) => Prepare(new Elementwise(new(weight, scale), E.In(0) * E.In(1), Folded(weight)));

    private Tensor Scaled(Tensor bias, Tensor scale, Tensor shift) =>
        Prepare(new Elementwise(new(bias, scale, shift), (E.In(0) * E.In(1)) + E.In(2), Folded(bias)));

    private static Tensor Folded(Tensor tensor) => new(tensor.Name + ".folded", TensorKind.Shared, tensor.Shape);

    /// <summary>Each tensor once, by its name: two lists ask for the same.</summary>
    private Tensor Prepare(Elementwise operation)
    {
        if (_prepared.TryGetValue(operation.Result.Name, out Tensor? existing))
            return existing;
        _preparation.Add(operation);
        return _prepared[operation.Result.Name] = operation.Result;
    }
}
