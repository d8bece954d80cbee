namespace NetGen.Tests.Training.Diagnosis;

// Each shows one illness.
[Network, Input(8), Dense(32), ReLU, Dense(1), MeanSquaredError, Sgd(0.1), Training(10, 16)]
internal sealed partial class Dying;

[Network, Input(8), Dense(24), Tanh, Dense(24), Tanh, Dense(3), Softmax, CrossEntropy, Sgd(0.001), Training(6, 16)]
internal sealed partial class Saturating;

[Network, Input(8), Dense(12, Init = Initializer.Constant, InitScale = 0.1), Tanh, Dense(3, Init = Initializer.Zeros), Softmax, CrossEntropy, Adam(0.01), Training(6, 16)]
internal sealed partial class Symmetric;

[Network, Input(8)]
[Dense(16), Sigmoid, Dense(16), Sigmoid, Dense(16), Sigmoid, Dense(16), Sigmoid]
[Dense(16), Sigmoid, Dense(16), Sigmoid, Dense(16), Sigmoid, Dense(16), Sigmoid]
[Dense(3), Softmax, CrossEntropy, Sgd(0.1), Training(8, 16)]
internal sealed partial class SigmoidTower;

[Network, Input(8)]
[Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU, Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU]
[Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU, Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU]
[Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU, Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU]
[Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU, Dense(32, Init = Initializer.Normal, InitScale = 1), ReLU]
[Dense(1, Init = Initializer.Normal, InitScale = 1), MeanSquaredError, Sgd(1e-12), Training(3, 16)]
internal sealed partial class ExplodingTower;

[Network, Input(8), Dense(16), ReLU, Dense(3), Softmax, CrossEntropy, Sgd(1e-5), Training(8, 16)]
internal sealed partial class Crawling;

[Network, Input(4), Dense(1), MeanSquaredError, Sgd(3), Training(8, 16)]
internal sealed partial class Running;

[Network, Input(2), Dense(1, UseBias = false), MeanSquaredError, Sgd(0.9995), Training(20, 64)]
internal sealed partial class Swinging;

[Network, Input(8), Dense(4), Softmax, CrossEntropy, Adam(0.01), Training(20, 32)]
internal sealed partial class Stuck;

[Network, Input(8), Dense(64), Tanh, Dense(2), Softmax, CrossEntropy, Adam(0.01), Training(60, 8)]
internal sealed partial class Memorising;

[Network, Input(2), Dense(2), Softmax, CrossEntropy, Adam(0.01), Training(20, 32)]
internal sealed partial class TooSimple;
