using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted.Images;

/// <summary>Networks on images, one for each way in which their kernels differ: borders, strides, dilation, groups, layouts, sizes around those of tiles.</summary>
internal static class ImageNetworks
{
    /// <summary>Layers between the input and the loss, and the loss.</summary>
    public static IReadOnlyDictionary<string, string> Layers { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Valid"] = "Input(3, 7, 9), Conv2D(5, 3), ReLU, Conv2D(4, 2, 3), Tanh, Flatten, Dense(3)",
        ["Same"] = "Input(2, 6, 5), Conv2D(17, 3, Padding = Pad.Same), ELU, Conv2D(3, 5, Padding = Pad.Same), Flatten, Dense(2)",
        ["SameEven"] = "Input(1, 5, 7), Conv2D(4, 2, 4, Padding = Pad.Same), Sigmoid, Conv2D(3, 4, 2, Padding = Pad.Same), Flatten, Dense(2)",
        ["Strides"] = "Input(2, 9, 11), Conv2D(6, 3, Stride = 2), Tanh, Conv2D(5, 2, Stride = 3, Padding = Pad.Same), Flatten, Dense(2)",
        ["StrideBeyondKernel"] = "Input(2, 8, 9), Conv2D(4, 3), Tanh, Conv2D(3, 2, 1, Stride = 3), Flatten, Dense(2)",
        ["SameStrides"] = "Input(3, 10, 7), Conv2D(4, 5, Stride = 2, Padding = Pad.Same), Tanh, Conv2D(4, 3, Stride = 2, Padding = Pad.Same), Flatten, Dense(2)",
        ["Dilated"] = "Input(2, 9, 10), Conv2D(4, 3, Dilation = 2), Tanh, Conv2D(3, 3, Dilation = 3, Padding = Pad.Same), Flatten, Dense(2)",
        ["DilatedStrides"] = "Input(2, 11, 12), Conv2D(3, 2), Tanh, Conv2D(4, 3, Dilation = 2, Stride = 2, Padding = Pad.Same), Tanh, Conv2D(2, 2, Dilation = 3, Stride = 2), Flatten, Dense(2)",
        ["DilatedOddStrides"] = "Input(2, 12, 13), Conv2D(3, 2), Tanh, Conv2D(4, 4, Dilation = 2, Stride = 3, Padding = Pad.Same), Flatten, Dense(2)",
        ["Pixelwise"] = "Input(5, 4, 3), Conv2D(33, 1), LeakyReLU(0.1), Conv2D(2, 1, L2 = 0.01), Flatten, Dense(2)",
        ["Wide"] = "Input(2, 3, 29), Conv2D(16, 3, Padding = Pad.Same, L1 = 0.002), ReLU, Conv2D(32, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, Dense(2)",
        ["Depthwise"] = "Input(5, 6, 7), Conv2D(5, 3, Groups = 5, Padding = Pad.Same), Tanh, Conv2D(5, 3, Groups = 5, Stride = 2), Tanh, Conv2D(6, 1), Flatten, Dense(2)",
        ["DepthwiseMany"] = "Input(2, 5, 6), Conv2D(37, 3), Tanh, Conv2D(37, 3, 2, Groups = 37, Padding = Pad.Same, UseBias = false), Tanh, GlobalAveragePool, Dense(2)",
        ["DepthwiseMultiplied"] = "Input(3, 6, 5), Conv2D(6, 3, Groups = 3, Padding = Pad.Same), Tanh, Conv2D(18, 2, Groups = 6), Flatten, Dense(2)",
        ["Groups"] = "Input(4, 6, 5), Conv2D(6, 3, Groups = 2), Tanh, Conv2D(9, 2, Groups = 3, Padding = Pad.Same, Stride = 2), Tanh, Flatten, Dense(2)",
        ["WholeGroups"] = "Input(4, 5, 4), Conv2D(32, 3, Groups = 2, Padding = Pad.Same), Tanh, Conv2D(48, 2, Groups = 2, Dilation = 2), Tanh, GlobalMaxPool, Dense(2)",
        ["GroupsBothWays"] = "Input(32, 4, 5), Conv2D(6, 3, Groups = 2), Tanh, Conv2D(64, 2, Groups = 2), Tanh, Conv2D(6, 1, Groups = 2), Flatten, Dense(2)",
        ["MaxPool"] = "Input(3, 9, 8), Conv2D(5, 2), ReLU, MaxPool2D(2), Conv2D(20, 2), MaxPool2D(3, Padding = Pad.Same), Flatten, Dense(2)",
        ["MaxPoolOverlap"] = "Input(2, 9, 10), MaxPool2D(3, Stride = 2), Conv2D(3, 2), Tanh, MaxPool2D(2, Stride = 1), Conv2D(2, 3, Padding = Pad.Same), Flatten, Dense(2)",
        ["MaxPoolBeforeSame"] = "Input(2, 8, 8), Conv2D(4, 3, Padding = Pad.Same), MaxPool2D(2), Conv2D(4, 3, Padding = Pad.Same), MaxPool2D(2), Conv2D(4, 3, Padding = Pad.Same), Flatten, Dense(2)",
        ["AveragePool"] = "Input(2, 7, 9), Conv2D(4, 2), Tanh, AveragePool2D(2), Conv2D(3, 2), AveragePool2D(3, Stride = 1, Padding = Pad.Same), Flatten, Dense(2)",
        ["AveragePoolLarge"] = "Input(2, 7, 9), Conv2D(4, 2, Padding = Pad.Same), Tanh, AveragePool2D(5, Stride = 2), Conv2D(3, 1), Flatten, Dense(2)",
        ["GlobalMaxPool"] = "Input(2, 5, 6), Conv2D(19, 2), GlobalMaxPool, Dense(3)",
        ["ImageOut"] = "Input(3, 5, 6), Conv2D(4, 3, Padding = Pad.Same), Tanh, Conv2D(2, 3, Padding = Pad.Same), Sigmoid",
        ["ImageOutLinear"] = "Input(3, 4, 5), Conv2D(2, 3, Padding = Pad.Same)",
        ["Elements"] = "Input(3, 4, 5), Tanh, Conv2D(2, 2), Linear",
        ["Reshapes"] = "Input(24), Reshape(2, 3, 4), Conv2D(4, 2), Reshape(6, 4), Tanh, Dense(3), Reshape(3, 2, 3), Conv2D(2, 2, Padding = Pad.Same), Reshape(2, 3, 2), Flatten, Dense(2)",
        ["Point"] = "Input(7), Reshape(7, 1, 1), Conv2D(5, 1), Tanh, Conv2D(3, 3, Padding = Pad.Same), Flatten, Dense(2)",
        ["Shortcut"] = "Input(3, 5, 6), Conv2D(4, 2), Residual<ImageBlock>, Flatten, Dense(2)",
        ["Branches"] = "Input(3, 5, 6), Parallel<ImageBlock, PixelBlock>, Conv2D(3, 3, Padding = Pad.Same), Parallel<PixelBlock, ImageBlock>, Flatten, Dense(2)",
        ["BatchNorms"] = "Input(3, 5, 6), BatchNorm, Conv2D(5, 3, Padding = Pad.Same, UseBias = false), BatchNorm, ReLU, Conv2D(17, 2, UseBias = false), BatchNorm(Epsilon = 0.1), ReLU, MaxPool2D(2), BatchNorm, Flatten, Dense(2)",
        ["BatchNormShared"] = "Input(2, 4, 5), Conv2D(4, 3, Padding = Pad.Same), Residual<NormalizedBlock>, Parallel<NormalizedBlock, PixelBlock>, Flatten, Dense(2)",
        ["LayerNorms"] = "Input(3, 5, 6), LayerNorm, Conv2D(5, 3, Padding = Pad.Same), LayerNorm(Epsilon = 0.01), ReLU, Conv2D(17, 2), LayerNorm, MaxPool2D(2), Flatten, Dense(2)",
        ["LayerNormRows"] = "Input(2, 1, 7), Conv2D(4, 1, 2), LayerNorm, Tanh, Conv2D(18, 1), LayerNorm, GlobalAveragePool, LayerNorm, Dense(2)",
        ["LayerNormShared"] = "Input(2, 4, 5), Conv2D(4, 3, Padding = Pad.Same), Residual<LayerNormBlock>, Parallel<LayerNormBlock, PixelBlock>, Flatten, Dense(2)",
        ["TwoReaders"] = "Input(1, 6, 6), AveragePool2D(2), Conv2D(1, 3, Padding = Pad.Same), Tanh, Flatten, Dense(2)",
        ["Tiles"] = "Input(2, 6, 7), Conv2D(33, 3, Padding = Pad.Same), Tanh, Conv2D(40, 3, Padding = Pad.Same), ReLU, Conv2D(36, 3), Flatten, Dense(2)",
        ["Large"] = "Input(1, 20, 24), LayerNorm, Conv2D(2, 2), Tanh, AveragePool2D(2), Flatten, Dense(2)",
        ["TilesPooled"] = "Input(2, 6, 7), Conv2D(16, 3, Padding = Pad.Same), Tanh, Conv2D(17, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(2)",
        ["TilesShortcut"] = "Input(2, 4, 6), Conv2D(32, 3, Padding = Pad.Same), Residual<TiledBlock>, GlobalAveragePool, Dense(2)",
    };

    private const string Blocks =
        """
        [Block, Conv2D(4, 3, Padding = Pad.Same), Tanh, Conv2D(4, 3, Padding = Pad.Same)] public sealed class ImageBlock;
        [Block, BatchNorm, Conv2D(4, 3, Padding = Pad.Same, UseBias = false), BatchNorm] public sealed class NormalizedBlock;
        [Block, LayerNorm, Conv2D(4, 3, Padding = Pad.Same), LayerNorm] public sealed class LayerNormBlock;
        [Block, Conv2D(32, 3, Padding = Pad.Same), Tanh, Conv2D(32, 3, Padding = Pad.Same)] public sealed class TiledBlock;
        [Block, Conv2D(3, 1), ReLU] public sealed class PixelBlock;
        """;

    public static string Source(string name, bool isDouble) =>
        $"[Network{(isDouble ? "(Precision = Precision.Double)" : "")}, {Layers[name]}, MeanSquaredError, Adam(0.01)] public sealed partial class {name};";

    public static EmittedAssembly Compile(bool isDouble) => EmittedAssembly.CompileForThisMachine([Blocks, .. Layers.Keys.Select(name => Source(name, isDouble))]);
}
