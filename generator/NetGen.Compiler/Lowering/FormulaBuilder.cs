namespace NetGen.Compiler.Lowering;

/// <summary>Joins formulas over different tensors into one: each tensor that any of them reads becomes one element.</summary>
/// <param name="first">Tensors that keep their places, read or not.</param>
internal sealed class FormulaBuilder(params Tensor[] first)
{
    private readonly List<Tensor> _arguments = [.. first];

    public EquatableArray<Tensor> Arguments => _arguments.ToEquatableArray();

    /// <summary>The formula, with element i standing for <paramref name="tensors"/>[i].</summary>
    public ScalarExpression Bind(ScalarExpression formula, IReadOnlyList<Tensor> tensors) => formula.MapElements(index => E.In(IndexOf(tensors[index])));

    /// <summary>The formula, with each element standing for a tensor, or for another formula that is already bound.</summary>
    public ScalarExpression Bind(ScalarExpression formula, IReadOnlyList<Tensor> tensors, Tensor inner, ScalarExpression innerFormula) =>
        formula.MapElements(index => tensors[index] == inner ? innerFormula : E.In(IndexOf(tensors[index])));

    private int IndexOf(Tensor tensor)
    {
        int index = _arguments.IndexOf(tensor);
        if (index >= 0)
            return index;
        _arguments.Add(tensor);
        return _arguments.Count - 1;
    }
}
