namespace NetGen.Widths.Networks;

// Convolutions by Winograd's tiles: padded and not, tiles that move back, channels and filters beside whole vectors; both gradients.
[Network, Input(33, 6, 7), PReLU, Conv2D(40, 3, Padding = Pad.Same), ReLU, Conv2D(34, 3), Tanh, GlobalAveragePool, Dense(2)]
[MeanSquaredError, Momentum(0.1), L2(0.001)]
internal sealed partial class SingleTiles;

[Network, Input(3, 5, 9), Conv2D(48, 3, UseBias = false), BatchNorm, ReLU, Conv2D(64, 3, Padding = Pad.Same, UseBias = false), BatchNorm, GELU, GlobalAveragePool, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class SingleTilesFolded;

[Network(FastConvolution = true), Input(34, 9, 10), PReLU, Conv2D(36, 3, Padding = Pad.Same), Tanh, GlobalAveragePool, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleGreatTiles;

// The largest sums of windows that fill tiles, with pixels that no window sees.
[Network, Input(17, 7, 9), PReLU, Conv2D(33, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleTilesPooled;

[Network(FastConvolution = true), Input(16, 8, 10), PReLU, Conv2D(18, 3), Tanh, MaxPool2D(2), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleGreatTilesPooled;

[Network(Precision = Precision.Double, FastConvolution = true), Input(16, 9, 8), PReLU, Conv2D(19, 3, Padding = Pad.Same), SiLU, MaxPool2D(2), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleGreatTilesPooled;

[Network(Precision = Precision.Double), Input(35, 6, 5), PReLU, Conv2D(33, 3, Padding = Pad.Same), Sigmoid, GlobalAveragePool, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleTiles;

[Network(Precision = Precision.Double, FastConvolution = true), Input(33, 8, 6), PReLU, Conv2D(32, 3), ELU, GlobalAveragePool, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleGreatTiles;
