namespace NetGen.Widths.Networks;

[Network, Input(1, 13, 11), Conv2D(7, 5), PReLU, MaxPool2D(2), Conv2D(17, 2, L2 = 0.01), Tanh, Flatten, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class SingleLetters;

[Network, Input(3, 7, 9), Conv2D(5, 3, Padding = Pad.Same), ELU, Conv2D(33, 3, Stride = 2, Padding = Pad.Same, UseBias = false), Sigmoid, GlobalAveragePool, Dense(2)]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class SingleStrides;

[Network, Input(3, 8, 8), Conv2D(18, 3, Dilation = 2, Groups = 3), Tanh, Conv2D(18, 3, Groups = 18, Padding = Pad.Same), Tanh, AveragePool2D(3, Stride = 2, Padding = Pad.Same), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleGroups;

[Network(Precision = Precision.Double), Input(2, 6, 15), Conv2D(9, 2, 3), Tanh, MaxPool2D(3, Stride = 2), Conv2D(16, 3, 1, Padding = Pad.Same), GlobalMaxPool, Dense(2)]
[MeanSquaredError, RmsProp(0.01), MaxNorm(0.7)]
internal sealed partial class DoubleOverlap;

[Network(Precision = Precision.Double), Input(4, 5, 6), Conv2D(16, 2, Groups = 2), LeakyReLU(0.2), Conv2D(6, 3, Stride = 3, Dilation = 2, Padding = Pad.Same, Groups = 2), Tanh, Conv2D(2, 1), Sigmoid]
[BinaryCrossEntropy, AdaGrad(0.01)]
internal sealed partial class DoubleImageOut;

// Images of many channels, from the caller's order and back to it.
[Network, Input(19, 5, 9), Conv2D(37, 3, Padding = Pad.Same), Tanh]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleManyChannels;

[Network(Precision = Precision.Double), Input(11, 3, 7), Tanh, Conv2D(21, 1), Linear]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleManyChannels;

// Pooling in the registers of its convolution: padded, with pixels that no window sees, in groups, in strides; samples in lanes, and channels last.
[Network, Input(2, 9, 11), Conv2D(5, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Conv2D(6, 3, Groups = 1, Padding = Pad.Same), Sigmoid, MaxPool2D(3), Flatten, Dense(3)]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class SinglePooled;

[Network, Input(4, 11, 9), Conv2D(6, 3, Stride = 2, Groups = 2, Padding = Pad.Same), Softplus, MaxPool2D(2), Flatten, Dense(3)]
[MeanSquaredError, Momentum(0.1), L1(0.001)]
internal sealed partial class SinglePooledGroups;

[Network(Precision = Precision.Double), Input(3, 8, 8), Conv2D(4, 3, Dilation = 2, Padding = Pad.Same), SELU, MaxPool2D(2), Conv2D(3, 3, Padding = Pad.Same), Linear, MaxPool2D(2), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoublePooled;

[Network, Input(33, 6, 7), Conv2D(40, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Conv2D(34, 1), Tanh, MaxPool2D(3, Stride = 1), Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.01)]
internal sealed partial class SinglePooledChannels;

[Network, Input(2, 5, 6), Conv2D(3, 3), MaxPool2D(2), Conv2D(4, 1), LeakyReLU(0.1), MaxPool2D(1, Stride = 1), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1), Training(10, 4)]
internal sealed partial class SinglePooledFewSamples;

// Kernels whose rows do not fit into the registers together; windows that nobody wins, by whose bytes the gradient of an input goes back.
[Network, Input(2, 13, 15), Conv2D(5, 5), ReLU, MaxPool2D(2), Conv2D(6, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleLargeKernels;

[Network(Precision = Precision.Double), Input(2, 13, 15), Conv2D(5, 5), ReLU, MaxPool2D(2), Conv2D(6, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleLargeKernels;

[Network(Precision = Precision.Double), Input(33, 6, 7), Conv2D(40, 3, Padding = Pad.Same), ReLU, MaxPool2D(2), Conv2D(34, 1), ReLU, MaxPool2D(3), Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.01)]
internal sealed partial class DoublePooledChannels;

// Rows of pixels in lanes, and maxima of sums in registers: the last vector of a row moves back; more filters than registers; a bias made of others; no bias and no rectifier.
[Network, Input(3, 12, 22), Conv2D(5, 3, UseBias = false), BatchNorm, ReLU, MaxPool2D(2), Conv2D(7, 2), Tanh, Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SinglePooledRows;

[Network, Input(2, 10, 30), Conv2D(13, 3, Dilation = 2, UseBias = false), MaxPool2D(2), Conv2D(4, 3), Tanh, Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SinglePooledRowsOfMany;

[Network(Precision = Precision.Double), Input(1, 10, 16), Conv2D(3, 3), ReLU, MaxPool2D(2), Conv2D(20, 2), Tanh, Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoublePooledRows;

[Network(Weights = WeightStorage.BFloat16), Input(1, 12, 26), Conv2D(4, 5), ReLU, MaxPool2D(2), Conv2D(3, 2), Tanh, Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleHalfWidthPooledRows;
