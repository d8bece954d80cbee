namespace NetGen.Tests.Training.Declared;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(4, 8), LinearDecay(epochs: 2, endFactor: 0.5)]
internal sealed partial class Lines;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(4, 8), ExponentialDecay(0.5)]
internal sealed partial class Exponentials;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(4, 8), TimeDecay(1)]
internal sealed partial class Times;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(4, 8), StepDecay(every: 2, factor: 0.5)]
internal sealed partial class Stairs;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(4, 8), CosineDecay(4), Warmup(2)]
internal sealed partial class Waves;

[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(10, 8), OneCycle(2)]
internal sealed partial class Cycles;

[Network(Precision = Precision.Double), Input(2), Dense(1), MeanSquaredError, Sgd(0.5), Training(4, 8)]
[ReduceOnPlateau(Monitor = Monitored.TrainingLoss, Factor = 0.25, Patience = 1, MinDelta = 1e6, MinRate = 1e-2)]
internal sealed partial class Plateaus;
