namespace NetGen.Compiler.Lowering;

/// <summary>A product or a convolution, perhaps with a bias, that makes a tensor which nobody else reads.</summary>
internal sealed class LinearSource
{
    private readonly Operation _linear;
    private readonly Elementwise? _sum;

    private LinearSource(Operation linear, Elementwise? sum) => (_linear, _sum) = (linear, sum);

    public Tensor Weight => _linear.Inputs[1];

    public Tensor? Bias => _sum?.Arguments[1];

    /// <summary>Where <paramref name="tensor"/> comes from, or null where that is something else, or has another reader.</summary>
    public static LinearSource? Of(Tensor tensor, List<Operation> operations, EquatableArray<Tensor> results)
    {
        if (!IsReadOnce(tensor))
            return null;
        Operation? maker = Maker(tensor);
        if (IsLinear(maker))
            return new(maker!, null);
        return maker is Elementwise { Arguments: { Count: 2 } parts } sum && sum.Formula == ElementFunction.Sum.Value && !parts[1].IsPerSample && IsReadOnce(parts[0]) && IsLinear(Maker(parts[0]))
            ? new(Maker(parts[0])!, sum)
            : null;

        Operation? Maker(Tensor made) => operations.Find(operation => operation.Outputs.Contains(made));

        bool IsReadOnce(Tensor made) => operations.Count(operation => operation.Inputs.Contains(made)) == 1 && !results.Contains(made);
    }

    /// <summary>Puts other weights and another bias in the place of these and of what was done to their sums.</summary>
    public void Replace(List<Operation> operations, Tensor weight, Tensor bias, ScaleShift map)
    {
        Tensor sums = _linear.Output;
        operations[operations.IndexOf(map)] = new Elementwise(new(sums, bias), ElementFunction.Sum.Value, map.Result);
        operations[operations.IndexOf(_linear)] = _linear switch
        {
            Product product => product with { Inputs = new(product.X, weight), Weight = weight },
            Convolution convolution => convolution with { Inputs = new(convolution.X, weight), Weight = weight },
            _ => throw new InvalidOperationException($"{_linear.GetType().Name} has no weight."),
        };
        if (_sum is not null)
            operations.Remove(_sum);
    }

    private static bool IsLinear(Operation? operation) => operation is (Product or Convolution) and IEpilogue { Extras.Count: 0 } sums && sums.Epilogue == E.In(0);
}
