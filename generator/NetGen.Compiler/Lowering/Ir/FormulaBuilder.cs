namespace NetGen.Compiler.Lowering;

/// <summary>Joins formulas over different tensors into one: each tensor that any of them reads becomes one element.</summary>
/// <param name="first">Tensors that keep their places, read or not.</param>
internal sealed class FormulaBuilder(params Tensor[] first)
{
    private readonly List<Tensor> _arguments = [.. first];

    public EquatableArray<Tensor> Arguments => _arguments.ToEquatableArray();

    /// <summary>The formula, with element i standing for <paramref name="tensors"/>[i].</summary>
    public ScalarExpression Bind(ScalarExpression formula, IReadOnlyList<Tensor> tensors) => formula.MapElements(index => E.In(IndexOf(tensors[index])));

    /// <summary>The consumer's formula with the formula of <paramref name="between"/>, already bound, in its place; null where that would do dear work twice, or a user's function with other dear work.</summary>
    public ScalarExpression? Compose(Elementwise consumer, Tensor between, ScalarExpression inner)
    {
        EquatableArray<Tensor> tensors = consumer.Arguments;
        int uses = Enumerable.Range(0, tensors.Count).Where(index => tensors[index] == between).Sum(index => consumer.Formula.Occurrences(index));
        bool isTooMuch = uses > 1 || (consumer.Formula.IsExpensive() && (inner.CallsUser() || consumer.Formula.CallsUser()));
        return isTooMuch && inner.IsExpensive() ? null : consumer.Formula.MapElements(index => tensors[index] == between ? inner : E.In(IndexOf(tensors[index])));
    }

    private int IndexOf(Tensor tensor)
    {
        int index = _arguments.IndexOf(tensor);
        if (index >= 0)
            return index;
        _arguments.Add(tensor);
        return _arguments.Count - 1;
    }
}
