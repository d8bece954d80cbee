namespace NetGen;

/// <summary>The sigmoid in three straight pieces: f(x) = x/6 + ½, at least 0 and at most 1, as in PyTorch (Courbariaux et al., "BinaryConnect", 2015).</summary>
public sealed class HardSigmoidAttribute : LayerAttribute;
