namespace NetGen.Samples.LeNet;

/// <summary>
/// Reads a digit off an image of 28 × 28 pixels (LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998), with today's
/// activations, pooling and loss.
/// </summary>
[Network, Input(1, 28, 28)]
[Conv2D(6, 5), ReLU, MaxPool2D(2)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(120), ReLU]
[Dense(84), ReLU]
[Dense(10), Softmax]
[CrossEntropy, Adam(0.001), Training(epochs: 12, batchSize: 64)]
internal sealed partial class LeNet5;
