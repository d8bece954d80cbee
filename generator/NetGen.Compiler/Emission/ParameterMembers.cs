namespace NetGen.Compiler.Emission;

/// <summary>Parameters by name, and where the network holds them.</summary>
internal static class ParameterMembers
{
    private const string Fails = "<exception cref=\"global::System.ArgumentException\">There is no such parameter, or the length is not its own.</exception>";

    public static IEnumerable<Member> Of(ClassTerms terms) =>
    [
        new($"""
            <summary>Reads a parameter.</summary>
            <param name="name">As in PyTorch: the layer's name, a dot, "weight" or "bias".</param>
            <param name="destination">Receives all its values, row by row in PyTorch's shape.</param>
            {Fails}
            """,
            $"public void GetParameter(string name, {terms.Destination} destination)",
            "_netgenParameters.Get(name, destination)"),
        new($"""
            <summary>Writes a parameter; no other thread may use the network meanwhile.</summary>
            <param name="name">As in PyTorch: the layer's name, a dot, "weight" or "bias".</param>
            <param name="source">All its values, row by row in PyTorch's shape.</param>
            {Fails}
            """,
            $"public void SetParameter(string name, {terms.Source} source)",
            "_netgenParameters.Set(name, source)"),
    ];

    /// <summary>The field that holds the parameters.</summary>
    public static void PrintField(CodeWriter code, ClassTerms terms) => code.Line($$"""
        private readonly {{Type(terms)}} _netgenParameters;

        private {{terms.Name}}({{Type(terms)}} parameters) => _netgenParameters = parameters;
        """);

    /// <summary>The method that makes new ones.</summary>
    public static void PrintFactory(CodeWriter code, ClassTerms terms) => code.Line($$"""
        private static {{Type(terms)}} NetGenNewParameters() => new(
            NetGenFacts.Description, NetGenFacts.Slots, NetGenKernels.ParametersLength, NetGenKernels.PreparedLength, NetGenKernels.Prepare);
        """);

    private static string Type(ClassTerms terms) => $"global::NetGen.Runtime.NetworkParameters<{terms.Number}>";
}
