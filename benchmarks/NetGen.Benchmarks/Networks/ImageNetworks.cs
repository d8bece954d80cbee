namespace NetGen.Benchmarks.Networks;

/// <summary>LeNet-5 with today's activations, pooling and loss (LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998).</summary>
[Network, Input(1, 28, 28)]
[Conv2D(6, 5), ReLU, MaxPool2D(2)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(120), ReLU]
[Dense(84), ReLU]
[Dense(10), Softmax]
[CrossEntropy, Adam(0.001)]
internal sealed partial class LeNet5;

/// <summary>The smallest network of images that people train.</summary>
[Network, Input(1, 28, 28)]
[Conv2D(8, 3), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(64), ReLU]
[Dense(10), Softmax]
[CrossEntropy, Adam(0.001)]
internal sealed partial class Cnn;

/// <summary>One convolution and nothing else.</summary>
[Network, Input(32, 32, 32), Conv2D(64, 3, Padding = Pad.Same)]
internal sealed partial class Convolution;

/// <summary>
/// The same convolution behind slopes that are learned, so that a step needs the gradient of the convolution's input too, and before an activation, without
/// which a step would not need its outputs. The slopes cost one pass over the input and one over its gradient, a hundredth of the whole.
/// </summary>
[Network, Input(32, 32, 32), PReLU, Conv2D(64, 3, Padding = Pad.Same), ReLU]
[MeanSquaredError, Sgd(1e-6)]
internal sealed partial class LearningConvolution;
