namespace NetGen.Compiler.Lowering;

/// <summary>The gradients of normalisation.</summary>
internal static class NormalizationGradient
{
    /// <summary>
    /// Mean and deviation follow x, so dy loses what would move them: its mean, and its part along x̂ (Ioffe and Szegedy 2015). Both are the gradients of
    /// bias and weight, divided by the values of the batch.
    /// </summary>
    public static void Contribute(BatchNormalization normalization, Tensor dy, Gradients gradients)
    {
        (Tensor x, Tensor mean, Tensor inverse, Tensor weight, _, _) = normalization;
        ScalarExpression normalized = (E.In(1) - E.In(2)) * E.In(3);
        Tensor dBias = gradients.Add(new BatchSum(dy, gradients.New(normalization.Bias)));
        Tensor dWeight = gradients.Add(new BatchSum(new(dy, x, mean, inverse), E.In(0) * normalized, gradients.New(weight)));
        gradients.Contribute(normalization.Bias, dBias);
        gradients.Contribute(weight, dWeight);
        if (!gradients.Wants(x))
            return;
        ScalarExpression perValue = (1.0 / (x.Shape.Length / x.Shape.Channels)) * E.Scalar(StepScalars.InverseBatch);
        ScalarExpression moved = (E.In(5) + (normalized * E.In(6))) * perValue;
        gradients.Contribute(x, dx => new Elementwise(
            new(dy, x, mean, inverse, weight, dBias, dWeight), (E.In(4) * E.In(3)) * (E.In(0) - moved), dx));
    }

    public static void Contribute(ScaleShift map, Tensor dy, Gradients gradients)
    {
        if (gradients.Wants(map.X))
            gradients.Contribute(map.X, dx => new Elementwise(new([dy, .. map.Parameters]), E.In(0) * map.Scale.MapElements(index => E.In(1 + index)), dx));
    }
}
