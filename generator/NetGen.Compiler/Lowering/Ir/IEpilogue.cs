namespace NetGen.Compiler.Lowering;

/// <summary>
/// An operation whose sums pass through a formula while they are still in registers. The formula sees the sum as element 0 and each extra, a tensor of
/// the result's shape or a vector that its rows or pixels share, as element 1, 2, ….
/// </summary>
internal interface IEpilogue
{
    EquatableArray<Tensor> Extras { get; }

    ScalarExpression Epilogue { get; }

    /// <summary>The same sums with another formula, into another result.</summary>
    Operation With(EquatableArray<Tensor> extras, ScalarExpression epilogue, Tensor result);
}
