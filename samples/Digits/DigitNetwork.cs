namespace NetGen.Samples.Digits;

/// <summary>Reads a digit off an image of 28 × 28 pixels: 784 → 128 → 10.</summary>
[Network, Input(1, 28, 28)]
[Flatten]
[Dense(128), ReLU]
[Dense(10), Softmax]
[CrossEntropy, Adam(0.001), Training(epochs: 10, batchSize: 64)]
internal sealed partial class DigitNetwork;
