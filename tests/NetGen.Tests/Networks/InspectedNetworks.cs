namespace NetGen.Tests.Networks;

[Network, Input(2), Dense(2), ReLU, Linear, Dense(3), Softmax]
internal sealed partial class Looked;

[Network(Precision = Precision.Double), Input(2), Dense(2), ReLU, Linear, Dense(3), Softmax]
internal sealed partial class LookedInDouble;

[Network, Input(2, 2, 2), Conv2D(2, 1, UseBias = false), MaxPool2D(2), Flatten]
internal sealed partial class LookedAtImages;

[Network, Input(2, 2), Flatten, Residual<Halves>, Sigmoid]
internal sealed partial class LookedIntoBlocks;

[Block, Dense(4, UseBias = false), ReLU]
internal sealed class Halves;

[Network, Input(2, 2), Flatten, Linear]
internal sealed partial class NothingToSee;

[Network, Input(2), Standardize, Dense(2, UseBias = false), Dropout(0.5), Tanh]
internal sealed partial class LookedBehindTraining;
