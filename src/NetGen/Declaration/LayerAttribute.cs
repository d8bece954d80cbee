namespace NetGen;

/// <summary>An attribute whose place in the list matters: layers and activations follow each other in the order in which they are written.</summary>
public abstract class LayerAttribute : NetGenAttribute
{
    private protected LayerAttribute()
    {
    }
}
