namespace NetGen;

/// <summary>What the layers with a weight and a bias have in common.</summary>
public abstract class WeightedLayerAttribute : LayerAttribute
{
    private protected WeightedLayerAttribute()
    {
    }

    /// <summary>Whether a learned bias, which starts at zero, is added to every unit. Default: true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How the weights start. Default: <see cref="Initializer.Auto"/>, which chooses by the activation that follows.</summary>
    public Initializer Init { get; set; }

    /// <summary>
    /// For <see cref="Initializer.Normal"/> the standard deviation, for <see cref="Initializer.Uniform"/> half the width, for
    /// <see cref="Initializer.Constant"/> the value. Default: 0.05.
    /// </summary>
    public double InitScale { get; set; } = 0.05;

    /// <summary>λ of the penalty λ·Σ|w| on this layer's weights, never on its bias; it replaces the network's, also with 0. Default: the network's.</summary>
    public double L1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² on this layer's weights, never on its bias; it replaces the network's, also with 0. Default: the network's.</summary>
    public double L2 { get; set; }

    /// <summary>
    /// The layer's name, which its parameters bear in files ("encoder" gives "encoder.weight"). Default: the kind and its number, counted from 1
    /// ("dense1").
    /// </summary>
    public string? Name { get; set; }
}
