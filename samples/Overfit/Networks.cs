namespace NetGen.Samples.Overfit;

/// <summary>What all of them have in common: convolutions and a hidden layer, more than enough to learn 300 images by heart.</summary>
[Block, Conv2D(8, 5), ReLU, MaxPool2D(2), Conv2D(16, 5), ReLU, MaxPool2D(2), Flatten, Dense(64), ReLU]
internal sealed class Body;

/// <summary>Nothing against over-fitting.</summary>
[Network, Input(1, 28, 28), Block<Body>, Dense(10), Softmax]
[CrossEntropy, Adam(0.002), Training(epochs: 60, batchSize: 20)]
internal sealed partial class Plain;

[Network, Input(1, 28, 28), Block<Body>, Dropout(0.5), Dense(10), Softmax]
[CrossEntropy, Adam(0.002), Training(epochs: 60, batchSize: 20)]
internal sealed partial class WithDropout;

[Network, Input(1, 28, 28), Block<Body>, Dense(10), Softmax]
[CrossEntropy, Adam(0.002), ElasticNet(0.001, 0.1), Training(epochs: 60, batchSize: 20)]
internal sealed partial class WithElasticNet;

[Network, Input(1, 28, 28), RandomRotation(12), RandomZoom(0.1), RandomShift(0.08), Block<Body>, Dense(10), Softmax]
[CrossEntropy, Adam(0.002), Training(epochs: 60, batchSize: 20)]
internal sealed partial class WithAugmentation;

/// <summary>The same body with batch normalisation.</summary>
[Block, Conv2D(8, 5, UseBias = false), BatchNorm, ReLU, MaxPool2D(2), Conv2D(16, 5, UseBias = false), BatchNorm, ReLU, MaxPool2D(2), Flatten]
[Dense(64, UseBias = false), BatchNorm, ReLU]
internal sealed class NormalizedBody;

[Network, Input(1, 28, 28), Block<NormalizedBody>, Dense(10), Softmax]
[CrossEntropy, Adam(0.002), Training(epochs: 60, batchSize: 20)]
internal sealed partial class WithBatchNorm;

[Network, Input(1, 28, 28), Block<Body>, Dense(10), Softmax]
[CrossEntropy, Adam(0.002), Training(epochs: 60, batchSize: 20), EarlyStopping(patience: 8)]
internal sealed partial class WithEarlyStopping;
