namespace NetGen.Compiler.Lowering;

/// <summary>What holds of operations on images: windows stand on the shapes that they were made for, groups divide channels and filters.</summary>
internal static class ImageRules
{
    public static void Check(Resample resample, Violations violations)
    {
        violations.RequirePerSample(resample.X, resample.Result);
        violations.RequireShape(resample.Result, resample.X.Shape);
        violations.Require(resample.X.Shape.IsImage, $"{resample.X} must be an image");
        violations.Require(resample.Steps.Count > 0, "an image that is not moved is not read anew");
    }

    public static void Check(Convolution convolution, Violations violations)
    {
        violations.RequirePerSample(convolution.X, convolution.Result);
        violations.RequireShared(convolution.Weight);
        CheckKernel(convolution.X, convolution.Result, convolution.Window, convolution.Weight, convolution.Groups, violations);
        CheckEpilogue(convolution, convolution.Result, violations);
    }

    public static void Check(PooledConvolution pooled, Violations violations)
    {
        violations.RequirePerSample(pooled.X, pooled.Result);
        violations.RequireShared(pooled.Weight);
        var sums = new Tensor(pooled.Result.Name + ".sums", TensorKind.Activation, pooled.Window.OutputOf(pooled.Weight.Shape.Columns));
        CheckKernel(pooled.X, sums, pooled.Window, pooled.Weight, pooled.Groups, violations);
        CheckTiles(sums, pooled.Result, pooled.Pool, violations);
        if (pooled.Winner is { } winner)
            violations.RequireShape(winner, pooled.Result.Shape);
        CheckEpilogue(pooled, pooled.Result, violations);
    }

    public static void Check(ConvolutionInputGradient gradient, Violations violations)
    {
        Tensor dx = gradient.Result, dy = gradient.OutputGradient;
        violations.RequirePerSample(dx, dy);
        violations.RequireShared(gradient.Weight);
        CheckWindow(dx, dy, gradient.Window, violations);
        if (dx.Shape.IsImage && dy.Shape.IsImage && CheckGroups(dx, dy, gradient.Groups, violations))
        {
            violations.RequireShape(
                gradient.Weight, gradient.Window.Vertical.Size, gradient.Window.Horizontal.Size, dy.Shape[0] / gradient.Groups, dx.Shape[0]);
        }

        CheckEpilogue(gradient, dx, violations);
    }

    public static void Check(ConvolutionWeightGradient gradient, Violations violations)
    {
        violations.RequirePerSample(gradient.X, gradient.OutputGradient);
        violations.RequireShared([gradient.Result, .. gradient.Extras]);
        CheckKernel(gradient.X, gradient.OutputGradient, gradient.Window, gradient.Result, gradient.Groups, violations);
        foreach (Tensor extra in gradient.Extras)
            violations.RequireShape(extra, gradient.Result.Shape);
        FormulaRules.CheckKernel(gradient.Epilogue, 1 + gradient.Extras.Count, violations);
    }

    public static void Check(PooledWeightGradient gradient, Violations violations)
    {
        violations.RequirePerSample(gradient.X, gradient.OutputGradient, gradient.Winner);
        violations.RequireShared([gradient.Result, .. gradient.Extras]);
        violations.RequireShape(gradient.Winner, gradient.OutputGradient.Shape);
        var sums = new Tensor(gradient.Result.Name + ".sums", TensorKind.Activation, gradient.Window.OutputOf(gradient.OutputGradient.Shape.Channels));
        CheckKernel(gradient.X, sums, gradient.Window, gradient.Result, gradient.Groups, violations);
        CheckTiles(sums, gradient.OutputGradient, gradient.Pool, violations);
        foreach (Tensor extra in gradient.Extras)
            violations.RequireShape(extra, gradient.Result.Shape);
        FormulaRules.CheckKernel(gradient.Epilogue, 1 + gradient.Extras.Count, violations);
    }

    public static void Check(TransposedKernel transpose, Violations violations)
    {
        Shape shape = transpose.Weight.Shape;
        violations.RequireShared(transpose.Weight, transpose.Result);
        violations.Require(shape.Rank == 4, $"{transpose.Weight} must have four axes");
        if (shape.Rank == 4)
            violations.RequireShape(transpose.Result, shape[0], shape[1], shape[3] / transpose.Groups, shape[2] * transpose.Groups);
    }

    public static void Check(MaxPool pool, Violations violations) => CheckPool(pool.X, pool.Result, pool.Window, violations);

    public static void Check(AveragePool pool, Violations violations) => CheckPool(pool.X, pool.Result, pool.Window, violations);

    public static void Check(MaxPoolGradient gradient, Violations violations)
    {
        violations.RequirePerSample(gradient.X, gradient.Y);
        violations.RequireShape(gradient.X, gradient.Result.Shape);
        violations.RequireShape(gradient.Y, gradient.OutputGradient.Shape);
        CheckPool(gradient.Result, gradient.OutputGradient, gradient.Window, violations);
    }

    public static void Check(Unpool unpool, Violations violations)
    {
        violations.RequireShape(unpool.Winner, unpool.OutputGradient.Shape);
        CheckTiles(unpool.Result, unpool.OutputGradient, unpool.Window, violations);
    }

    private static void CheckTiles(Tensor x, Tensor y, Window window, Violations violations)
    {
        CheckPool(x, y, window, violations);
        violations.Require(window.IsTiling, $"the windows on {x} must lie side by side");
    }

    public static void Check(AveragePoolGradient gradient, Violations violations) =>
        CheckPool(gradient.Result, gradient.OutputGradient, gradient.Window, violations);

    private static void CheckPool(Tensor x, Tensor y, Window window, Violations violations)
    {
        violations.RequirePerSample(x, y);
        CheckWindow(x, y, window, violations);
        violations.Require(x.Shape.Channels == y.Shape.Channels, $"{x} and {y} must have the same channels");
    }

    private static void CheckKernel(Tensor x, Tensor y, Window window, Tensor kernel, int groups, Violations violations)
    {
        CheckWindow(x, y, window, violations);
        if (x.Shape.IsImage && y.Shape.IsImage && CheckGroups(x, y, groups, violations))
            violations.RequireShape(kernel, window.Vertical.Size, window.Horizontal.Size, x.Shape[0] / groups, y.Shape[0]);
    }

    private static void CheckWindow(Tensor x, Tensor y, Window window, Violations violations)
    {
        violations.RequireShape(x, x.Shape.Channels, window.Vertical.Inputs, window.Horizontal.Inputs);
        violations.RequireShape(y, y.Shape.Channels, window.Vertical.Outputs, window.Horizontal.Outputs);
    }

    private static bool CheckGroups(Tensor x, Tensor y, int groups, Violations violations)
    {
        bool divides = groups >= 1 && x.Shape[0] % groups == 0 && y.Shape[0] % groups == 0;
        violations.Require(divides, $"{Numbers.Text(groups)} groups must divide the channels of {x} and {y}");
        return divides;
    }

    private static void CheckEpilogue(IEpilogue sums, Tensor result, Violations violations)
    {
        foreach (Tensor extra in sums.Extras)
            OperationRules.RequireElementsOf(result, extra, violations);
        FormulaRules.CheckKernel(sums.Epilogue, 1 + sums.Extras.Count, violations);
    }
}
