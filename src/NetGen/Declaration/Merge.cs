namespace NetGen;

/// <summary>How the outputs of two branches become one.</summary>
public enum Merge
{
    /// <summary>
    /// The second behind the first: features behind features, at every time of <c>(time, features)</c>, and channels behind channels of images. All other
    /// extents are the same.
    /// </summary>
    Concat,

    /// <summary>The sum of the values at the same place; both have one shape.</summary>
    Add,

    /// <summary>The product of the values at the same place, as in gates; both have one shape.</summary>
    Multiply,
}
