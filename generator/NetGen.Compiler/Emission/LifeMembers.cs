namespace NetGen.Compiler.Emission;

/// <summary>How a network comes to be, is kept and is copied.</summary>
internal static class LifeMembers
{
    private const string Refuses = "<exception cref=\"global::NetGen.NetGenFormatException\">It is no safetensors file, or one of another network.</exception>";

    public static IEnumerable<Member> Of(ClassTerms terms) =>
    [
        new($"<summary>A network initialised as declared, with seed {Literals.Integer(terms.Seed)}.</summary>",
            $"public {terms.Name}()", $": this({Literals.Integer(terms.Seed)}L)", MemberKind.Constructor),
        new("""
            <summary>A network initialised as declared.</summary>
            <param name="seed">The same seed gives the same bits.</param>
            """,
            $"public {terms.Name}(long seed)",
            """
            _netgenParameters = NetGenNewParameters();
            _netgenParameters.Initialize(seed);
            """,
            MemberKind.Statements),
        Load(terms, "path", "string", "A safetensors file."),
        Load(terms, "stream", "global::System.IO.Stream", "Holds a safetensors file; it is read to its end and left open."),
        Save("path", "string", "The file; an older one stays until the new one is complete."),
        Save("stream", "global::System.IO.Stream", "Receives a safetensors file and is left open."),
        new("<summary>Another network with the same parameters.</summary>",
            $"public {terms.Name} Clone()", $"new {terms.Name}(_netgenParameters.Clone())"),
        new("""
            <summary>Takes over all parameters of another network.</summary>
            <param name="other">Stays as it is.</param>
            """,
            $"public void CopyFrom({terms.Name} other)",
            """
            global::System.ArgumentNullException.ThrowIfNull(other);
            _netgenParameters.CopyFrom(other._netgenParameters);
            """,
            MemberKind.Statements),
    ];

    private static Member Load(ClassTerms terms, string argument, string type, string meaning) => new(
        $"""
        <summary>Reads the parameters of a network. A tensor that is missing, is one too many or has another shape is refused.</summary>
        <param name="{argument}">{meaning}</param>
        <returns>A new network.</returns>
        {Refuses}
        """,
        $"public static {terms.Name} Load({type} {argument})",
        $"""
        global::NetGen.Runtime.NetworkParameters<{terms.Number}> parameters = NetGenNewParameters();
        parameters.Load({argument});
        return new {terms.Name}(parameters);
        """,
        MemberKind.Statements);

    private static Member Save(string argument, string type, string meaning) => new(
        $"""
        <summary>Writes the parameters under PyTorch's names and shapes, and the network's hash.</summary>
        <param name="{argument}">{meaning}</param>
        """,
        $"public void Save({type} {argument})",
        $"_netgenParameters.Save({argument})");
}
