#pragma warning disable NG5013 // These are deep to be measured, not to learn.

namespace NetGen.Curves.Networks;

/// <summary>What is repeated: a layer whose weights fit the first-level cache.</summary>
[Block, Dense(64), ReLU]
internal sealed partial class Layer;

[Network, Input(64), Repeat<Layer>(1), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth1;

[Network, Input(64), Repeat<Layer>(2), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth2;

[Network, Input(64), Repeat<Layer>(4), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth4;

[Network, Input(64), Repeat<Layer>(8), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth8;

[Network, Input(64), Repeat<Layer>(16), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth16;

[Network, Input(64), Repeat<Layer>(64), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth64;

[Network, Input(64), Repeat<Layer>(256), MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Depth256;
