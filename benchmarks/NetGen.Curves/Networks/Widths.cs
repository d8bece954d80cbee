namespace NetGen.Curves.Networks;

// Two layers of a width, so that a step also makes the gradient of an input; the last activation makes it need the outputs.
// A class for each width: sizes are part of the code.

[Network, Input(8), Dense(8), ReLU, Dense(8), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width8;

[Network, Input(12), Dense(12), ReLU, Dense(12), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width12;

[Network, Input(16), Dense(16), ReLU, Dense(16), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width16;

[Network, Input(24), Dense(24), ReLU, Dense(24), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width24;

[Network, Input(32), Dense(32), ReLU, Dense(32), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width32;

[Network, Input(48), Dense(48), ReLU, Dense(48), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width48;

[Network, Input(64), Dense(64), ReLU, Dense(64), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width64;

[Network, Input(96), Dense(96), ReLU, Dense(96), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width96;

[Network, Input(128), Dense(128), ReLU, Dense(128), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width128;

[Network, Input(192), Dense(192), ReLU, Dense(192), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width192;

[Network, Input(256), Dense(256), ReLU, Dense(256), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width256;

[Network, Input(384), Dense(384), ReLU, Dense(384), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width384;

[Network, Input(512), Dense(512), ReLU, Dense(512), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width512;

[Network, Input(768), Dense(768), ReLU, Dense(768), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width768;

[Network, Input(1024), Dense(1024), ReLU, Dense(1024), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width1024;

[Network, Input(1536), Dense(1536), ReLU, Dense(1536), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width1536;

[Network, Input(2048), Dense(2048), ReLU, Dense(2048), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width2048;

[Network, Input(3072), Dense(3072), ReLU, Dense(3072), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width3072;

[Network, Input(4096), Dense(4096), ReLU, Dense(4096), ReLU, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Width4096;
