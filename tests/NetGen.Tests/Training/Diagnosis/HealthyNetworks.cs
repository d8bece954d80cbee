namespace NetGen.Tests.Training.Diagnosis;

[Network, Input(8), Dense(32), ReLU, Dense(16), ReLU, Dense(3), Softmax, CrossEntropy, Adam(0.003), Training(20, 16)]
internal sealed partial class Sorting;

[Network, Input(3), Dense(32), Tanh, Dense(16), Tanh, Dense(1), MeanSquaredError, Adam(0.005), Training(40, 32)]
internal sealed partial class Surface;

[Network(Precision = Precision.Double), Input(3), Dense(24), GELU, Dense(1), Huber, Momentum(0.3), Training(30, 16), CosineDecay(30)]
internal sealed partial class SurfaceInDouble;

[Network, Input(1, 12, 12)]
[Conv2D(6, 3), ReLU, MaxPool2D(2), Conv2D(12, 3), ReLU, Flatten, Dense(32), ReLU, Dense(4), Softmax]
[CrossEntropy, Adam(0.002), Training(8, 32)]
internal sealed partial class SmallLeNet;

[Network, Input(2), Dense(8), Tanh, Dense(1), Sigmoid, BinaryCrossEntropy, Sgd(0.5), Training(200, 4)]
internal sealed partial class Xor;

[Network, Input(8), Dense(1), Sigmoid, BinaryCrossEntropy, Sgd(0.1), Training(30, 32)]
internal sealed partial class NoisyQuestion;

[Network, Input(4), Dense(1), MeanSquaredError, Sgd(0.1), Training(40, 16)]
internal sealed partial class StraightLine;

[Network, Input(8), Dense(24), Sigmoid, Dense(3), Softmax, CrossEntropy, Momentum(0.5), Training(30, 16), Warmup(3), CosineDecay(30)]
internal sealed partial class OldSchool;
