namespace NetGen.Widths.Networks;

[Network(Precision = Precision.Double), Input(1), Dense(15, UseBias = false), Sigmoid, Dense(129, L1 = 0.001, L2 = 0.01), ReLU]
[MeanSquaredError, AdaGrad(0.01)]
internal sealed partial class Double1x15x129;

[Network(Precision = Precision.Double), Input(2), Dense(16), Tanh, Dense(1), Sigmoid]
[BinaryCrossEntropy, RmsProp(0.01)]
internal sealed partial class Double2x16x1;

[Network(Precision = Precision.Double), Input(3), Dense(17), ReLU, Dense(2), Softmax]
[CrossEntropy(LabelSmoothing = 0.1), AdaDelta]
internal sealed partial class Double3x17x2;

[Network(Precision = Precision.Double), Input(7), Dense(31), LeakyReLU(0.2), Dense(3, L1 = 0.001, L2 = 0.01), LeakyReLU(0.2)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class Double7x31x3;

[Network(Precision = Precision.Double), Input(15), Dense(33, UseBias = false), ELU(0.5), Dense(7), Sigmoid]
[BinaryCrossEntropy, AdamW(0.01, WeightDecay = 0.1)]
internal sealed partial class Double15x33x7;

[Network(Precision = Precision.Double), Input(16), Dense(129), Softmax, Dense(15), Softmax]
[CrossEntropy, Sgd(0.1)]
internal sealed partial class Double16x129x15;

[Network(Precision = Precision.Double), Input(17), Dense(1), Linear, Dense(16, L1 = 0.001, L2 = 0.01), ELU(0.5)]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class Double17x1x16;

[Network(Precision = Precision.Double), Input(31), Dense(2), Sigmoid, Dense(17), Sigmoid]
[BinaryCrossEntropy, Momentum(0.05, Beta = 0.8, Nesterov = true)]
internal sealed partial class Double31x2x17;

[Network(Precision = Precision.Double), Input(33), Dense(3, UseBias = false), Tanh, Dense(31), Softmax]
[CrossEntropy(LabelSmoothing = 0.1), AdaGrad(0.01)]
internal sealed partial class Double33x3x31;

[Network(Precision = Precision.Double), Input(129), Dense(7), ReLU, Dense(33, L1 = 0.001, L2 = 0.01), Softmax]
[MeanSquaredError, RmsProp(0.01)]
internal sealed partial class Double129x7x33;

[Network(Precision = Precision.Double), Input(7), Dense(17), Linear, Dense(7), Linear]
[MeanSquaredError, AdaGrad(0.01)]
internal sealed partial class DoubleLinear;

[Network(Precision = Precision.Double), Input(7), Dense(15), Sigmoid, Dense(31), Sigmoid]
[MeanSquaredError, RmsProp(0.01)]
internal sealed partial class DoubleSigmoid;

[Network(Precision = Precision.Double), Input(7), Dense(31), Tanh, Dense(17), Tanh]
[MeanSquaredError, AdaDelta]
internal sealed partial class DoubleTanh;

[Network(Precision = Precision.Double), Input(7), Dense(7), ReLU, Dense(33), ReLU]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class DoubleReLU;

[Network(Precision = Precision.Double), Input(7), Dense(3), LeakyReLU(0.2), Dense(15), LeakyReLU(0.2)]
[MeanSquaredError, AdamW(0.01, WeightDecay = 0.1)]
internal sealed partial class DoubleLeakyReLU;

[Network(Precision = Precision.Double), Input(7), Dense(129), ELU(0.5), Dense(2), ELU(0.5)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleELU;

[Network(Precision = Precision.Double), Input(7), Dense(17), SELU, Dense(3), SELU]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class DoubleSELU;

[Network(Precision = Precision.Double), Input(7), Dense(33), GELU, Dense(15), GELU]
[MeanSquaredError, RmsProp(0.01)]
internal sealed partial class DoubleGELU;

[Network(Precision = Precision.Double), Input(7), Dense(3), SiLU, Dense(31), SiLU]
[MeanSquaredError, AdaGrad(0.01)]
internal sealed partial class DoubleSiLU;

[Network(Precision = Precision.Double), Input(7), Dense(16), Softplus, Dense(7), Softplus]
[MeanSquaredError, AdamW(0.01, WeightDecay = 0.1)]
internal sealed partial class DoubleSoftplus;

[Network(Precision = Precision.Double), Input(7), Dense(31), HardSigmoid, Dense(17), HardSigmoid]
[MeanSquaredError, AdaDelta]
internal sealed partial class DoubleHardSigmoid;

[Network(Precision = Precision.Double), Input(7), Dense(15), HardSwish, Dense(33), HardSwish]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class DoubleHardSwish;

[Network(Precision = Precision.Double), Input(7), Dense(7), Mish, Dense(129), Mish]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class DoubleMish;

[Network(Precision = Precision.Double), Input(7), Dense(33), Softmax, Dense(3), Softmax]
[MeanSquaredError, Momentum(0.1)]
internal sealed partial class DoubleSoftmax;

[Network(Precision = Precision.Double), Input(5, 7), Dense(17), Tanh, Dense(2), Softmax, Flatten, Dense(3)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class DoubleSeries;

[Network(Precision = Precision.Double), Input(3, 17), Dense(15), ReLU, Dense(16), Sigmoid]
[BinaryCrossEntropy, RmsProp(0.01)]
internal sealed partial class DoubleRows;

[Network(Precision = Precision.Double), Input(2, 3, 5), Flatten, Dense(31), ELU, Dense(7), Softmax]
[CrossEntropy, Momentum(0.1)]
internal sealed partial class DoubleImage;

[Network(Precision = Precision.Double), Input(7), Dense(15), Tanh, Dense(3)]
[MeanAbsoluteError, Sgd(0.1)]
internal sealed partial class DoubleAbsoluteError;

[Network(Precision = Precision.Double), Input(7), Dense(31), Tanh, Dense(17)]
[Huber(0.7), Momentum(0.1)]
internal sealed partial class DoubleHuber;

[Network(Precision = Precision.Double), Input(7), Dense(15), Tanh, Dense(3, L2 = 0.1)]
[MeanSquaredError, Sgd(0.1), ElasticNet(0.02, 0.3)]
internal sealed partial class DoubleElasticNet;

[Network(Precision = Precision.Double), Input(7), Dense(31, UseBias = false), PReLU, Dense(15), PReLU]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class DoublePReLU;

[Network(Precision = Precision.Double), Input(7), Dense(31), Tanh, Dense(3)]
[MeanSquaredError, Momentum(0.1), ClipValue(0.05), MaxNorm(0.8)]
internal sealed partial class DoubleClipValue;

[Network(Precision = Precision.Double), Input(7), Dense(33), ReLU, Dense(17), Tanh, Dense(3)]
[MeanSquaredError, Sgd(0.1), L2(0.01), ClipValue(0.5), ClipNorm(0.1)]
internal sealed partial class DoubleClipNorm;

[Network(Precision = Precision.Double), Input(4, 7), Dropout(0.1), Standardize, Dense(33), Tanh, Dropout(0.4), Flatten, Dense(3)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class DoubleDropout;

[Network(Precision = Precision.Double), Input(3, 6, 5), Standardize, RandomFlip, Dropout(0.1), Rescale(3), Conv2D(17, 3, Padding = Pad.Same), Tanh, Dropout(0.4), Flatten, Dense(3)]
[MeanSquaredError, Momentum(0.05)]
internal sealed partial class DoubleImageDropout;

// Few features and many samples: samples in lanes.
[Network(Precision = Precision.Double), Input(5), Dense(11), ELU, Dense(4), Tanh, Dense(2)]
[Huber(0.5), Adam(0.01), Training(10, 100)]
internal sealed partial class DoubleLanes;
