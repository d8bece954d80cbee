namespace NetGen;

/// <summary>
/// The threshold unit f(x) = 1 for x ≥ 0, else 0; NaN stays NaN. A unit fires when the weighted sum of its inputs reaches minus its bias. Its slope is 0 everywhere, so it stands only in networks without a loss, whose weights are set by hand
/// (McCulloch and Pitts, "A logical calculus of the ideas immanent in nervous activity", 1943).
/// </summary>
public sealed class StepAttribute : LayerAttribute;
