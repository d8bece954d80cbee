namespace NetGen.Widths.Networks;

[Block, Dense(17), Tanh, Dense(7)]
internal sealed class Seven;

[Block, Dense(33), ELU(0.5)]
internal sealed class Wide;

[Block, Sigmoid]
internal sealed class Squash;

[Block, Residual<Seven>, ReLU]
internal sealed class Shortcut;

[Block, Parallel<Wide, Shortcut>, Dense(7, L2 = 0.01)]
internal sealed class Inception;

[Network, Input(7), Residual<Seven>]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleResidual;

[Network, Input(7), Parallel<Wide, Seven>, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class SingleConcat;

[Network, Input(7), Parallel<Squash, Seven>(Merge = Merge.Multiply)]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class SingleGate;

[Network, Input(7), Repeat<Inception>(2), Block<Seven>]
[MeanSquaredError, AdamW(0.01)]
internal sealed partial class SingleNested;

[Network, Input(3, 7), Repeat<Shortcut>(2), Parallel<Squash, Wide>, Dense(2), Sigmoid]
[BinaryCrossEntropy, RmsProp(0.01)]
internal sealed partial class SingleRowBlocks;

[Network(Precision = Precision.Double), Input(7), Repeat<Inception>(2), Parallel<Seven, Shortcut>(Merge = Merge.Add), Dense(2), Sigmoid]
[BinaryCrossEntropy, Adam(0.01)]
internal sealed partial class DoubleNested;

[Network(Precision = Precision.Double), Input(3, 7), Parallel<Wide, Squash>, Residual<Inner40>]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleRowBlocks;

[Block, Dense(3), Tanh, Dense(40, UseBias = false)]
internal sealed class Inner40;

[Block, Conv2D(5, 3, Padding = Pad.Same), Tanh, Conv2D(2, 3, Padding = Pad.Same)]
internal sealed class Body;

[Block, Conv2D(17, 1), Sigmoid]
internal sealed class Pointwise;

[Block, MaxPool2D(3, Stride = 1, Padding = Pad.Same)]
internal sealed class Pooled;

[Network, Input(2, 4, 5), Residual<Body>, ReLU, Parallel<Pointwise, Pooled>, Conv2D(3, 3), Flatten, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class SingleImageBlocks;

[Network(Precision = Precision.Double), Input(2, 4, 5), Repeat<Body>(2), Parallel<Pooled, Squash>(Merge = Merge.Multiply), Parallel<Squash, Pointwise>, Residual<Squash>]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleImageBlocks;
