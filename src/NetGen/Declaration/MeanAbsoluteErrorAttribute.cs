namespace NetGen;

/// <summary>The loss of regression that outliers move least: the mean over batch and outputs of |y − t|, with slope 0 where y = t.</summary>
public sealed class MeanAbsoluteErrorAttribute : NetGenAttribute;
