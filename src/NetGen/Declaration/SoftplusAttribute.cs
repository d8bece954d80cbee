namespace NetGen;

/// <summary>The smooth rectifier f(x) = ln(1 + eˣ), always positive (Dugas et al., "Incorporating Second-Order Functional Knowledge for Better Option Pricing", 2000).</summary>
public sealed class SoftplusAttribute : LayerAttribute;
