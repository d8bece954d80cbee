namespace NetGen.Widths.Networks;

[Block, Dense(9, UseBias = false), BatchNorm, Tanh, Dense(7), LayerNorm]
internal sealed class NormalizedBody;

[Block, BatchNorm, Tanh, Conv2D(4, 3, Padding = Pad.Same)]
internal sealed class PreActivated;

[Network, Input(7), Dense(33, UseBias = false), BatchNorm, Tanh, Dense(17, UseBias = false), BatchNorm(Momentum = 0.5, Epsilon = 0.01), Sigmoid, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class SingleBatchNorm;

[Network, Input(3, 7, 9), BatchNorm, Conv2D(5, 3, Padding = Pad.Same, UseBias = false), BatchNorm, Tanh, Conv2D(33, 3, Stride = 2, UseBias = false), BatchNorm, Sigmoid, GlobalAveragePool, Dense(2)]
[MeanSquaredError, Momentum(0.1), ClipNorm(0.5)]
internal sealed partial class SingleBatchNormImages;

[Network, Input(3, 15), LayerNorm, Dense(17), LayerNorm, Tanh, Flatten, Dense(5), LayerNorm(Epsilon = 0.01)]
[MeanSquaredError, AdamW(0.01)]
internal sealed partial class SingleLayerNorm;

[Network, Input(2, 5, 6), Conv2D(17, 2), LayerNorm, Tanh, Conv2D(3, 3), LayerNorm(Epsilon = 0.01), Sigmoid]
[BinaryCrossEntropy, RmsProp(0.01)]
internal sealed partial class SingleLayerNormImages;

[Network(Precision = Precision.Double), Input(7), Residual<NormalizedBody>, Repeat<NormalizedBody>(2), BatchNorm, Dense(3)]
[MeanSquaredError, Adam(0.01), L2(0.01)]
internal sealed partial class DoubleNormalized;

[Network(Precision = Precision.Double), Input(4, 5, 6), Residual<PreActivated>, Parallel<PreActivated, Pointwise>, LayerNorm, Conv2D(2, 2), BatchNorm]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleNormalizedImages;
