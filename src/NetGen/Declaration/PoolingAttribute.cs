namespace NetGen;

/// <summary>What the layers that pool over a window have in common: <c>(channels, height, width)</c> keeps its channels and shrinks.</summary>
public abstract class PoolingAttribute : LayerAttribute
{
    private protected PoolingAttribute(int size)
    {
        Size = size;
        Stride = size;
    }

    /// <summary>The window's height and width in pixels.</summary>
    public int Size { get; }

    /// <summary>Pixels from one place of the window to the next, in both directions; less than the size makes windows overlap. Default: the size.</summary>
    public int Stride { get; set; }

    /// <summary>What happens at the border. Default: <see cref="Pad.Valid"/>, which leaves out what no whole window covers.</summary>
    public Pad Padding { get; set; }
}
