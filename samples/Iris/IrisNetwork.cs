namespace NetGen.Samples.Iris;

/// <summary>Tells three kinds of iris apart by length and width, in cm, of their sepals and petals.</summary>
[Network, Input(4)]
[Dense(16), Tanh]
[Dense(3), Softmax]
[CrossEntropy, Adam(0.01), Training(epochs: 60, batchSize: 16)]
internal sealed partial class IrisNetwork;
