namespace NetGen.Curves.Networks;

// Two convolutions of as many channels in as out, on small images. They end in features, as networks that learn with samples in lanes do.

[Network, Input(4, 16, 16), Conv2D(4, 3, Padding = Pad.Same), ReLU, Conv2D(4, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels4;

[Network, Input(6, 16, 16), Conv2D(6, 3, Padding = Pad.Same), ReLU, Conv2D(6, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels6;

[Network, Input(8, 16, 16), Conv2D(8, 3, Padding = Pad.Same), ReLU, Conv2D(8, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels8;

[Network, Input(12, 16, 16), Conv2D(12, 3, Padding = Pad.Same), ReLU, Conv2D(12, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels12;

[Network, Input(16, 16, 16), Conv2D(16, 3, Padding = Pad.Same), ReLU, Conv2D(16, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels16;

[Network, Input(24, 16, 16), Conv2D(24, 3, Padding = Pad.Same), ReLU, Conv2D(24, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels24;

[Network, Input(32, 16, 16), Conv2D(32, 3, Padding = Pad.Same), ReLU, Conv2D(32, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels32;

[Network, Input(48, 16, 16), Conv2D(48, 3, Padding = Pad.Same), ReLU, Conv2D(48, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels48;

[Network, Input(64, 16, 16), Conv2D(64, 3, Padding = Pad.Same), ReLU, Conv2D(64, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels64;

[Network, Input(96, 16, 16), Conv2D(96, 3, Padding = Pad.Same), ReLU, Conv2D(96, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels96;

[Network, Input(128, 16, 16), Conv2D(128, 3, Padding = Pad.Same), ReLU, Conv2D(128, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels128;

[Network, Input(192, 16, 16), Conv2D(192, 3, Padding = Pad.Same), ReLU, Conv2D(192, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels192;

[Network, Input(256, 16, 16), Conv2D(256, 3, Padding = Pad.Same), ReLU, Conv2D(256, 3, Padding = Pad.Same), ReLU, GlobalAveragePool, MeanSquaredError, Sgd(1e-6)]
internal sealed partial class Channels256;
