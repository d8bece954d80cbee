namespace NetGen.Compiler.Emission;

/// <summary>The words that differ from network to network in the members' text.</summary>
/// <param name="Name">The class, as C# spells it.</param>
/// <param name="Number">"float" or "double".</param>
/// <param name="Input">A sample, for the documentation: "784 values of shape (1, 28, 28)".</param>
/// <param name="Output">A prediction: "10 values of shape (10)".</param>
/// <param name="Seed">Of the constructor without one.</param>
internal sealed record ClassTerms(string Name, string Number, string Input, string Output, long Seed)
{
    public static ClassTerms Of(NetworkShell shell) => new(
        Names.Identifier(shell.Class.Name),
        shell.Number,
        Values(shell.Outline.InputLength, shell.Outline.Input),
        Values(shell.Outline.OutputLength, shell.Outline.Output),
        shell.Seed);

    /// <summary>ReadOnlySpan of the numbers.</summary>
    public string Source => $"global::System.ReadOnlySpan<{Number}>";

    /// <summary>Span of the numbers.</summary>
    public string Destination => $"global::System.Span<{Number}>";

    private static string Values(int count, IEnumerable<int> shape) =>
        $"{Outline.Count(count)} {(count == 1 ? "value" : "values")} of shape {Outline.Shape(shape)}";
}
