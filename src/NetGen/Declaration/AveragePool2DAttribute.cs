namespace NetGen;

/// <summary>The mean of each channel in a window. At a padded border only real pixels count.</summary>
/// <param name="size">The window's height and width in pixels, at least 1.</param>
public sealed class AveragePool2DAttribute(int size) : PoolingAttribute(size);
