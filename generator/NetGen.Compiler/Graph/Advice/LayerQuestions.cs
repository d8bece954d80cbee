namespace NetGen.Compiler.Graph;

/// <summary>What rules ask of a layer.</summary>
internal static class LayerQuestions
{
    /// <summary>A product with learned weights: what initializers and gains are about.</summary>
    public static bool IsWeighted(this Layer layer) => layer is DenseLayer or Conv2DLayer;

    /// <summary>An activation that bends; <c>Linear</c> does not.</summary>
    public static bool IsActivation(this Layer layer) => layer is ActivationLayer { Function: not null } or PReLULayer or SoftmaxLayer or UserActivationLayer;

    public static bool IsNormalization(this Layer layer) => layer is BatchNormLayer or LayerNormLayer;

    /// <summary>What it makes is what it is given, but for noise that training adds and the order of things.</summary>
    public static bool OnlyPasses(this Layer layer) =>
        layer is FlattenLayer or ReshapeLayer or DropoutLayer or GaussianNoiseLayer or DistortionLayer or ActivationLayer { Function: null };

    public static bool IsPooling(this Layer layer) => layer is PoolLayer or GlobalPoolLayer;

    /// <summary>A mean over a window or an image, which is as linear as a product.</summary>
    public static bool Averages(this Layer layer) => layer is PoolLayer { Function: PoolFunction.Average } or GlobalPoolLayer { Function: PoolFunction.Average };

    /// <summary>Units or filters; 0 of a layer without weights.</summary>
    public static int Units(this Layer layer) => layer switch
    {
        DenseLayer dense => dense.Units,
        Conv2DLayer convolution => convolution.Filters,
        _ => 0,
    };

    /// <summary>How the weights start, as declared; null of a layer without weights.</summary>
    public static WeightStart? Start(this Layer layer) => layer switch
    {
        DenseLayer dense => dense.Start,
        Conv2DLayer convolution => convolution.Start,
        _ => null,
    };

    /// <summary>The window that slides over an image; null of any other layer.</summary>
    public static ImageWindow? Window(this Layer layer) => layer switch
    {
        Conv2DLayer convolution => convolution.Window,
        PoolLayer pool => pool.Window,
        _ => null,
    };
}
