namespace NetGen.Compiler.Lowering;

/// <summary>The gradient of an elementwise operation by one of its arguments: dy times the partial derivative, summed where the argument was repeated.</summary>
internal static class ElementwiseGradient
{
    public static void Contribute(Elementwise map, int index, Tensor dy, Gradients gradients)
    {
        Tensor argument = map.Arguments[index];
        if (!gradients.Wants(argument))
            return;
        ScalarExpression derivative = map.Derivatives[index];
        bool isCopy = derivative == new Literal(1);
        if (argument.IsPerSample && isCopy)
            gradients.Contribute(argument, dy);
        else if (argument.IsPerSample)
            gradients.Contribute(argument, da => Scaled(map, derivative, dy, da));
        else
            gradients.Contribute(argument, da => isCopy ? new BatchSum(dy, da) : Sum(Scaled(map, derivative, dy, da)));
    }

    /// <summary>dy · derivative, where the operation reads no more tensors than the formula does.</summary>
    private static Elementwise Scaled(Elementwise map, ScalarExpression derivative, Tensor dy, Tensor result)
    {
        FormulaBuilder builder = new();
        ScalarExpression formula = builder.Bind(E.In(0), [dy]) * builder.Bind(derivative, [.. map.Arguments, map.Result]);
        return new Elementwise(builder.Arguments, formula, result);
    }

    private static BatchSum Sum(Elementwise terms) => new(terms.Arguments, terms.Formula, terms.Result);
}
