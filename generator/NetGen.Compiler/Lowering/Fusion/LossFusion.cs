namespace NetGen.Compiler.Lowering;

/// <summary>The derivative of the last activation joins the loss that makes the gradient it multiplies.</summary>
internal static class LossFusion
{
    public static Operation? Merge(Operation producer, Elementwise consumer, Tensor between)
    {
        if (producer is not ElementwiseLoss { GradientFormula: { } gradient } loss)
            return null;
        if (consumer.Arguments.Any(argument => argument.IsPerSample != between.IsPerSample || argument.Shape != between.Shape))
            return null;
        FormulaBuilder builder = new([.. loss.Arguments]);
        return builder.Compose(consumer, between, gradient) is { } whole
            ? new ElementwiseLoss(builder.Arguments, loss.Formula, whole, loss.Loss, consumer.Result)
            : null;
    }
}
