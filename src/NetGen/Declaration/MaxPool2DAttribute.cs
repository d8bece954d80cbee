namespace NetGen;

/// <summary>The largest value of each channel in a window. The gradient goes to the first of equals, as in PyTorch; a NaN passes.</summary>
/// <param name="size">The window's height and width in pixels, at least 1.</param>
public sealed class MaxPool2DAttribute(int size) : PoolingAttribute(size);
