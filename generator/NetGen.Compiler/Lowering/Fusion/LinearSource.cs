namespace NetGen.Compiler.Lowering;

/// <summary>A product or a convolution, perhaps with a bias, that makes a tensor which nobody else reads.</summary>
internal sealed class LinearSource
{
    private readonly OperationSlots _operations;
    private readonly int _linear;
    private readonly int? _sum;

    private LinearSource(OperationSlots operations, int linear, int? sum) => (_operations, _linear, _sum) = (operations, linear, sum);

    public Tensor Weight => Linear.Inputs[1];

    public Tensor? Bias => _sum is { } sum ? _operations[sum]!.Inputs[1] : null;

    private Operation Linear => _operations[_linear]!;

    /// <summary>Where <paramref name="tensor"/> comes from, or null where that is something else, or has another reader.</summary>
    public static LinearSource? Of(Tensor tensor, OperationSlots operations)
    {
        if (!operations.IsReadOnce(tensor) || operations.MakerOf(tensor) is not { } maker)
            return null;
        if (IsLinear(operations[maker]))
            return new(operations, maker, null);
        return operations[maker] is Elementwise { Arguments: { Count: 2 } parts } sum && sum.Formula == ElementFunction.Sum.Value && !parts[1].IsPerSample
            && operations.IsReadOnce(parts[0]) && operations.MakerOf(parts[0]) is { } linear && IsLinear(operations[linear])
            ? new(operations, linear, maker)
            : null;
    }

    /// <summary>Puts other weights and another bias in the place of these and of what was done to their sums in the slot of <paramref name="map"/>.</summary>
    public void Replace(Tensor weight, Tensor bias, int map)
    {
        _operations[map] = new Elementwise(new(Linear.Output, bias), ElementFunction.Sum.Value, _operations[map]!.Output);
        if (_sum is { } sum)
            _operations[sum] = null;
        _operations[_linear] = Linear switch
        {
            Product product => product with { Inputs = new(product.X, weight), Weight = weight },
            Convolution convolution => convolution with { Inputs = new(convolution.X, weight), Weight = weight },
            _ => throw new InvalidOperationException($"{Linear.GetType().Name} has no weight."),
        };
    }

    private static bool IsLinear(Operation? operation) => operation is (Product or Convolution) and IEpilogue { Extras.Count: 0 } sums && sums.Epilogue == E.In(0);
}
