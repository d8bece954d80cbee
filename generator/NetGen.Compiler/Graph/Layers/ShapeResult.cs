namespace NetGen.Compiler.Graph;

/// <summary>What a layer makes of the shapes it is given: a shape, or a refusal that says why and what to do.</summary>
internal sealed record ShapeResult(Shape? Output, string RuleId, string Problem)
{
    /// <summary>The attribute that would mend it if it stood before the layer.</summary>
    public string? Missing { get; init; }

    /// <summary>The argument at fault, if it is one.</summary>
    public string Argument { get; init; } = "";

    public static ShapeResult Of(Shape output) => new(output, "", "");

    /// <summary>A fault of the attribute itself, reported where it was read.</summary>
    public static ShapeResult Unknown { get; } = new(null, "", "");

    /// <summary>The layer cannot take this shape, or <paramref name="ruleId"/> says otherwise.</summary>
    public static ShapeResult Refused(string problem, string ruleId = "NG1006") => new(null, ruleId, problem);
}
