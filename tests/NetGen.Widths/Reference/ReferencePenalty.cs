namespace NetGen.Widths.Reference;

/// <summary>L1·Σ|w| + L2·Σw².</summary>
internal sealed record ReferencePenalty(double L1, double L2)
{
    public static ReferencePenalty Of(NetGenAttribute[] attributes) => new(
        attributes.Sum(attribute => attribute switch { L1Attribute one => one.Lambda, ElasticNetAttribute net => net.Lambda * net.L1Ratio, _ => 0 }),
        attributes.Sum(attribute => attribute switch { L2Attribute two => two.Lambda, ElasticNetAttribute net => net.Lambda * (1 - net.L1Ratio), _ => 0 }));

    /// <summary>What a layer says itself; here nobody says 0, which reads like nothing.</summary>
    public ReferencePenalty ReplacedBy(WeightedLayerAttribute layer) => new(layer.L1 == 0 ? L1 : layer.L1, layer.L2 == 0 ? L2 : layer.L2);

    /// <summary>The penalty on a weight, whose gradient goes to the others.</summary>
    public double Add(ReferenceParameter weight)
    {
        double penalty = 0;
        for (int i = 0; i < weight.Values.Length; i++)
        {
            double value = weight.Values[i];
            penalty += (L1 * Math.Abs(value)) + (L2 * value * value);
            weight.Gradients[i] += (L1 * Math.Sign(value)) + (2 * L2 * value);
        }

        return penalty;
    }
}
