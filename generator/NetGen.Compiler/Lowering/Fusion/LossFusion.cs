namespace NetGen.Compiler.Lowering;

/// <summary>The derivative of the last activation joins the loss that makes the gradient it multiplies.</summary>
internal static class LossFusion
{
    public static Operation? Merge(Operation producer, Elementwise consumer, Tensor between)
    {
        if (producer is not ElementwiseLoss { GradientFormula: { } gradient } loss)
            return null;
        FormulaBuilder builder = new([.. loss.Arguments]);
        ScalarExpression formula = builder.Bind(consumer.Formula, [.. consumer.Arguments], between, gradient);
        return new ElementwiseLoss(builder.Arguments, loss.Formula, formula, loss.Loss, consumer.Result);
    }
}
