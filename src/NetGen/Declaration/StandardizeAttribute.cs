namespace NetGen;

/// <summary>
/// y = (x − mean) / deviation for each feature, or each channel of an image, so that inputs have mean 0 and variance 1
/// (LeCun et al., "Efficient BackProp", 1998). The first <c>Fit</c> learns both from its training data, without augmentation; a deviation of 0 counts as 1.
/// </summary>
/// <remarks>
/// They are saved with the weights as <c>standardize1.mean</c> and <c>standardize1.deviation</c>. "First" is a <c>Fit</c> that finds them as a new network has them,
/// all means 0 and all deviations 1: a loaded network, or one whose values were set by <c>SetParameter</c>, keeps its own. Steps by hand do not learn them.
/// </remarks>
public sealed class StandardizeAttribute : LayerAttribute
{
    /// <summary>The layer's name, which its parameters bear in files ("scaling" gives "scaling.mean"). Default: the kind and its number, counted from 1 ("standardize1").</summary>
    public string? Name { get; set; }
}
