namespace NetGen;

/// <summary>What the attributes that place blocks have in common. Blocks are written into the network where they are placed: nothing of them is left at run time.</summary>
public abstract class CompositionAttribute : LayerAttribute
{
    private protected CompositionAttribute()
    {
    }

    /// <summary>
    /// What the names of the block's parameters begin with ("stem" gives "stem.dense1.weight"). Default: the kind and its number, counted from 1
    /// ("residual1").
    /// </summary>
    public string? Name { get; set; }
}
