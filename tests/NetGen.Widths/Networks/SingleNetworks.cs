namespace NetGen.Widths.Networks;

[Network, Input(1), Dense(7, UseBias = false), Linear, Dense(31, L1 = 0.001, L2 = 0.01), Linear]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class Single1x7x31;

[Network, Input(2), Dense(15), Sigmoid, Dense(33), Sigmoid]
[BinaryCrossEntropy, Momentum(0.1)]
internal sealed partial class Single2x15x33;

[Network, Input(3), Dense(16), Tanh, Dense(129), Softmax]
[CrossEntropy(LabelSmoothing = 0.1), Momentum(0.05, Beta = 0.8, Nesterov = true)]
internal sealed partial class Single3x16x129;

[Network, Input(7), Dense(17), ReLU, Dense(1, L1 = 0.001, L2 = 0.01), Sigmoid]
[MeanSquaredError, AdaGrad(0.01)]
internal sealed partial class Single7x17x1;

[Network, Input(15), Dense(31, UseBias = false), LeakyReLU(0.2), Dense(2), Sigmoid]
[BinaryCrossEntropy, RmsProp(0.01)]
internal sealed partial class Single15x31x2;

[Network, Input(16), Dense(33), ELU(0.5), Dense(3), Softmax]
[CrossEntropy, AdaDelta]
internal sealed partial class Single16x33x3;

[Network, Input(17), Dense(129), Softmax, Dense(7, L1 = 0.001, L2 = 0.01), Tanh]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class Single17x129x7;

[Network, Input(31), Dense(1), Linear, Dense(15), Sigmoid]
[BinaryCrossEntropy, AdamW(0.01, WeightDecay = 0.1)]
internal sealed partial class Single31x1x15;

[Network, Input(33), Dense(2, UseBias = false), Sigmoid, Dense(16), Softmax]
[CrossEntropy(LabelSmoothing = 0.1), Sgd(0.1)]
internal sealed partial class Single33x2x16;

[Network, Input(129), Dense(3), Tanh, Dense(17, L1 = 0.001, L2 = 0.01), ReLU]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class Single129x3x17;

[Network, Input(7), Dense(33), Linear, Dense(2), Linear]
[MeanSquaredError, Momentum(0.05, Beta = 0.8, Nesterov = true)]
internal sealed partial class SingleLinear;

[Network, Input(7), Dense(17), Sigmoid, Dense(3), Sigmoid]
[MeanSquaredError, AdaGrad(0.01)]
internal sealed partial class SingleSigmoid;

[Network, Input(7), Dense(15), Tanh, Dense(7), Tanh]
[MeanSquaredError, RmsProp(0.01)]
internal sealed partial class SingleTanh;

[Network, Input(7), Dense(31), ReLU, Dense(31), ReLU]
[MeanSquaredError, AdaDelta]
internal sealed partial class SingleReLU;

[Network, Input(7), Dense(7), LeakyReLU(0.2), Dense(17), LeakyReLU(0.2)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SingleLeakyReLU;

[Network, Input(7), Dense(3), ELU(0.5), Dense(33), ELU(0.5)]
[MeanSquaredError, AdamW(0.01, WeightDecay = 0.1)]
internal sealed partial class SingleELU;

[Network, Input(7), Dense(31), SELU, Dense(17), SELU]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleSELU;

[Network, Input(7), Dense(15), GELU, Dense(33), GELU]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SingleGELU;

[Network, Input(7), Dense(7), SiLU, Dense(129), SiLU]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class SingleSiLU;

[Network, Input(7), Dense(17), Softplus, Dense(3), Softplus]
[MeanSquaredError, RmsProp(0.01)]
internal sealed partial class SingleSoftplus;

[Network, Input(7), Dense(33), HardSigmoid, Dense(15), HardSigmoid]
[MeanSquaredError, AdaGrad(0.01)]
internal sealed partial class SingleHardSigmoid;

[Network, Input(7), Dense(3), HardSwish, Dense(31), HardSwish]
[MeanSquaredError, AdamW(0.01, WeightDecay = 0.1)]
internal sealed partial class SingleHardSwish;

[Network, Input(7), Dense(16), Mish, Dense(7), Mish]
[MeanSquaredError, AdaDelta]
internal sealed partial class SingleMish;

[Network, Input(7), Dense(129), Softmax, Dense(15), Softmax]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleSoftmax;

[Network, Input(5, 7), Dense(3), Tanh, Dense(2), Softmax, Flatten, Dense(3)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SingleSeries;

[Network, Input(3, 17), Dense(33), ReLU, Dense(7), Sigmoid]
[BinaryCrossEntropy, RmsProp(0.01)]
internal sealed partial class SingleRows;

[Network, Input(2, 3, 5), Flatten, Dense(16), ELU, Dense(7), Softmax]
[CrossEntropy, Momentum(0.1)]
internal sealed partial class SingleImage;

[Network, Input(7), Dense(17), Tanh, Dense(3)]
[MeanAbsoluteError, Sgd(0.1)]
internal sealed partial class SingleAbsoluteError;

[Network, Input(7), Dense(33), Tanh, Dense(17)]
[Huber(0.7), Momentum(0.1)]
internal sealed partial class SingleHuber;

[Network, Input(7), Dense(17), Tanh, Dense(3, L2 = 0.1)]
[MeanSquaredError, Sgd(0.1), ElasticNet(0.02, 0.3)]
internal sealed partial class SingleElasticNet;

[Network, Input(7), Dense(33, UseBias = false), PReLU, Dense(17), PReLU]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SinglePReLU;

[Network, Input(7), Dense(33), Tanh, Dense(3)]
[MeanSquaredError, Momentum(0.1), ClipValue(0.05), MaxNorm(0.8)]
internal sealed partial class SingleClipValue;

[Network, Input(7), Dense(129), ReLU, Dense(129), Tanh, Dense(3)]
[MeanSquaredError, Sgd(0.1), L2(0.01), ClipValue(0.5), ClipNorm(0.1)]
internal sealed partial class SingleClipNorm;

[Network, Input(7), Rescale(0.5, 0.1), Standardize, GaussianNoise(0.2), Dense(33), Tanh, Dropout(0.4), Dense(17), Tanh, Dropout(0.5), Dense(3)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SingleDropout;

[Network, Input(3, 6, 5), RandomShift(0.3), GaussianNoise(0.2), Standardize, Conv2D(17, 3, Padding = Pad.Same), Tanh, Dropout(0.4), Conv2D(5, 2), Tanh, Flatten, Dense(3)]
[MeanSquaredError, Momentum(0.05)]
internal sealed partial class SingleImageDropout;

[Network(Weights = WeightStorage.BFloat16), Input(7), Dense(150), Tanh, Dense(33, UseBias = false), Tanh, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class SingleHalfWidth;

[Network(Weights = WeightStorage.BFloat16), Input(3, 6, 5), Conv2D(17, 3, Padding = Pad.Same), Tanh, Conv2D(6, 2, Groups = 1), Tanh, Flatten, Dense(3)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SingleImageHalfWidth;

// Several panels of pairs, the last one narrow; rows too short for pairs.
[Network(Weights = WeightStorage.BFloat16), Input(5), Dense(600), Tanh, Dense(90), Tanh, Dense(48), Tanh, Dense(32)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class SingleHalfWidthPanels;

// Few features and many samples: samples in lanes.
[Network, Input(7), Dense(9), Tanh, Dense(3)]
[MeanSquaredError, Adam(0.01), L2(0.01), Training(10, 100)]
internal sealed partial class SingleLanes;

[Network, Input(24), Dense(8, UseBias = false), ReLU, Dense(5), GELU, Dense(3), Softmax]
[CrossEntropy(LabelSmoothing = 0.1), Momentum(0.1), Training(10, 200)]
internal sealed partial class SingleLaneClasses;

[Network, Input(3), Dense(1), Sigmoid]
[BinaryCrossEntropy, Sgd(0.1), ElasticNet(0.01, 0.3), Training(10, 64)]
internal sealed partial class SingleLaneAnswer;
