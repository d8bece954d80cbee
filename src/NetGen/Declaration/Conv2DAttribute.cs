namespace NetGen;

/// <summary>
/// A convolution (LeCun et al., "Backpropagation Applied to Handwritten Zip Code Recognition", 1989): <c>(channels, height, width)</c> becomes
/// <c>(filters, …)</c>. Each filter's kernel <c>[channels / groups, kernelHeight, kernelWidth]</c> slides over the image; as everywhere in the field, it is
/// not flipped. The weight is <c>[filters, channels / groups, kernelHeight, kernelWidth]</c>.
/// </summary>
public sealed class Conv2DAttribute : WeightedLayerAttribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">The number of channels that come out, at least 1.</param>
    /// <param name="kernel">The kernel's height and width in pixels, at least 1.</param>
    public Conv2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>A convolution with a kernel of any shape.</summary>
    /// <param name="filters">The number of channels that come out, at least 1.</param>
    /// <param name="kernelHeight">The kernel's height in pixels, at least 1.</param>
    /// <param name="kernelWidth">The kernel's width in pixels, at least 1.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
    {
        Filters = filters;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>The number of channels that come out.</summary>
    public int Filters { get; }

    /// <summary>The kernel's height in pixels.</summary>
    public int KernelHeight { get; }

    /// <summary>The kernel's width in pixels.</summary>
    public int KernelWidth { get; }

    /// <summary>Pixels from one place of the kernel to the next, in both directions. Default: 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>What happens at the border. Default: <see cref="Pad.Valid"/>.</summary>
    public Pad Padding { get; set; }

    /// <summary>Pixels from one tap of the kernel to the next (Yu and Koltun, "Multi-Scale Context Aggregation by Dilated Convolutions", 2016). Default: 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Into how many groups channels and filters are divided; a group's filters see its channels only. As many groups as channels make a depthwise
    /// convolution. Must divide both. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}
