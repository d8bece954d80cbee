namespace NetGen.Compiler.Graph;

/// <summary>What a layer itself says of the penalty on its weights; null where the network's stands.</summary>
internal sealed record WeightPenalty(double? L1, double? L2)
{
    public static WeightPenalty Read(AttributeReader reader) => new(Given(reader, "L1"), Given(reader, "L2"));

    private static double? Given(AttributeReader reader, string name) =>
        reader.Has(name) ? reader.Number(name, 0, Domain.NotNegative("NG6011")) : null;
}
