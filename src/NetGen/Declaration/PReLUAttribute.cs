namespace NetGen;

/// <summary>
/// The rectifier with learned slopes f(x) = x for x &gt; 0, else w·x: one slope w for each feature (of <c>(time, features)</c> the same at every time) or channel, from 0.25, never penalised
/// (He et al., "Delving Deep into Rectifiers", 2015). The parameter is <c>prelu1.weight</c>, <c>[features]</c> or <c>[channels]</c>.
/// </summary>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>The layer's name, which its parameter bears in files ("bend" gives "bend.weight"). Default: the kind and its number, counted from 1 ("prelu1").</summary>
    public string? Name { get; set; }
}
