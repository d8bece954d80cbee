namespace NetGen.Compiler.Emission;

/// <summary>The constants and the description.</summary>
internal static class DescriptionMembers
{
    /// <summary>What the network is.</summary>
    public static Member Description { get; } = new(
        "<summary>Layers, shapes, parameters, multiply-adds and hash; as text, a table.</summary>",
        "public static global::NetGen.NetworkDescription Description",
        "NetGenFacts.Description");

    /// <summary>The three sizes. A network in error has them too.</summary>
    public static void PrintConstants(CodeWriter code, ClassTerms terms, long inputLength, long outputLength, long parameters)
    {
        Constant(code, "InputLength", inputLength, $"The length of a sample: {terms.Input}.");
        Constant(code, "OutputLength", outputLength, $"The length of a prediction: {terms.Output}.");
        Constant(code, "ParameterCount", parameters, "How many numbers the layers learn.");
    }

    private static void Constant(CodeWriter code, string name, long value, string summary)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line(Product.Attribute);
        code.Line($"public const int {name} = {value};");
        code.Line();
    }
}
