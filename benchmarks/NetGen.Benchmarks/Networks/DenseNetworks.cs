namespace NetGen.Benchmarks.Networks;

/// <summary>Small enough for registers: the cost is latency.</summary>
[Network, Input(4), Dense(16), Tanh, Dense(16), Tanh, Dense(3)]
internal sealed partial class Tiny;

/// <summary>The usual first network for digits; its weights fit a second-level cache.</summary>
[Network, Input(784), Dense(128), ReLU, Dense(10), Softmax]
[CrossEntropy, Adam(0.001)]
internal sealed partial class Mlp;

/// <summary><see cref="Mlp"/> with weights of 16 bits.</summary>
[Network(Weights = WeightStorage.BFloat16), Input(784), Dense(128), ReLU, Dense(10), Softmax]
internal sealed partial class HalfMlp;

/// <summary>Its weights are too many for a second-level cache.</summary>
[Network, Input(784), Dense(512), ReLU, Dense(512), ReLU, Dense(10), Softmax]
[CrossEntropy, Adam(0.001)]
internal sealed partial class Big;

/// <summary><see cref="Big"/> with weights of 16 bits.</summary>
[Network(Weights = WeightStorage.BFloat16), Input(784), Dense(512), ReLU, Dense(512), ReLU, Dense(10), Softmax]
internal sealed partial class HalfBig;

/// <summary>A small regression, in batches of 32 samples.</summary>
[Network, Input(4), Dense(32), Tanh, Dense(16), Tanh, Dense(4)]
[MeanSquaredError, Adam(0.001)]
internal sealed partial class Expm;

/// <summary><see cref="Expm"/> in batches that fill more vectors.</summary>
[Network, Input(4), Dense(32), Tanh, Dense(16), Tanh, Dense(4)]
[MeanSquaredError, Adam(0.001), Training(batchSize: 200)]
internal sealed partial class LargeBatchExpm;

/// <summary>Loss and gradient of a network that fits the first-level cache with all its samples.</summary>
[Network, Input(24), Dense(8), Tanh, Dense(2)]
[MeanSquaredError, Sgd(0.01), Training(batchSize: 200)]
internal sealed partial class Small;

/// <summary><see cref="Small"/> in double precision.</summary>
[Network(Precision = Precision.Double), Input(24), Dense(8), Tanh, Dense(2)]
[MeanSquaredError, Sgd(0.01), Training(batchSize: 200)]
internal sealed partial class SmallDouble;
