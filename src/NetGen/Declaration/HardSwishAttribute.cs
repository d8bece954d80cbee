namespace NetGen;

/// <summary>The swish in pieces without an exponential: f(x) = x·min(max(x/6 + ½, 0), 1) (Howard et al., "Searching for MobileNetV3", 2019).</summary>
public sealed class HardSwishAttribute : LayerAttribute;
