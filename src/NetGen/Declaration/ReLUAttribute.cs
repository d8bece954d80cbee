namespace NetGen;

/// <summary>The rectifier f(x) = max(0, x), with slope 0 at 0; NaN stays NaN (Nair and Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", 2010).</summary>
public sealed class ReLUAttribute : LayerAttribute;
