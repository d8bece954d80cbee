namespace NetGen.Widths.Networks;

[Network, Input(7), Dense(17), Activation<Swish>, Dense(33), Activation<LongMish>, Dense(3)]
[Loss<LogCosh>, Adam(0.01)]
internal sealed partial class SingleOwn;

[Network, Input(3, 7), Dense(5), Activation<Swish>, Residual<OwnBlock>, Dense(2), Activation<Swish>]
[Loss<LogCosh>, Momentum(0.1)]
internal sealed partial class SingleOwnRows;

[Network, Input(2, 6, 7), Conv2D(5, 3), Activation<Swish>, Conv2D(17, 2), Activation<Swish>, Flatten, Dense(3), Activation<Swish>]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class SingleOwnImage;

[Network(Precision = Precision.Double), Input(7), Dense(17), Activation<Swish>, Dense(66), Activation<LongMish>, Dense(3), Activation<Swish>]
[Loss<LogCosh>, Adam(0.01)]
internal sealed partial class DoubleOwn;

[Network(Precision = Precision.Double), Input(2, 5, 4), Conv2D(3, 2), Activation<SignedLog>, AveragePool2D(2), Conv2D(5, 1), Activation<Swish>]
[Loss<LogCosh>, RmsProp(0.01)]
internal sealed partial class DoubleOwnImage;

// Padding must not reach the norm of the gradient.
[Network(Precision = Precision.Double), Input(3), Dense(17), Activation<SignedLog>, Dense(66), Tanh, Activation<SignedLog>, Dense(3)]
[MeanSquaredError, Sgd(0.1), ClipNorm(1e6)]
internal sealed partial class DoubleOwnInfinite;

[Block, Dense(5), Activation<Swish>]
internal sealed class OwnBlock;
