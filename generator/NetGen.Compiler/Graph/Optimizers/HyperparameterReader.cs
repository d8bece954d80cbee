namespace NetGen.Compiler.Graph;

/// <summary>Reads what optimizers have in common.</summary>
internal sealed class HyperparameterReader(AttributeReader reader, Precision precision)
{
    /// <summary>
    /// State below this is set to 0. It decays towards zero for ever where a gradient stays 0, and the processor takes hundreds of cycles
    /// for each number near the end of its range; nothing of that size moves a parameter.
    /// </summary>
    public double Tiny => precision == Precision.Double ? 1e-300 : 1e-36;

    public bool Flag(string name) => reader.Flag(name, otherwise: false);

    /// <summary>How much of a running mean is kept.</summary>
    public double Share(string name, double otherwise) => reader.Number(name, otherwise, Domain.Share("NG5004"));

    public double Epsilon(double otherwise) => reader.Number("Epsilon", otherwise, Domain.Positive("NG5015"));

    public double WeightDecay(double otherwise) => reader.Number("WeightDecay", otherwise, Domain.NotNegative("NG1021"));
}
