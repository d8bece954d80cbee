namespace NetGen.Compiler.Emission;

/// <summary>Every layer's activations of one sample: the member, and the program that the runtime runs for it.</summary>
internal static class InspectionMembers
{
    /// <summary>The nested class that holds the program; made when it is first asked for.</summary>
    public const string Program = "NetGenInspection";

    public static Member Inspect(ClassTerms terms) => new(
        $"""
        <summary>
        What every layer makes of one sample, in order. Any number of threads may call it while none writes parameters; only the result is allocated.
        </summary>
        <param name="input">One sample: {terms.Input}.</param>
        <returns>The layers' activations as in prediction, by name and in order, images channels first.</returns>
        <exception cref="global::System.ArgumentException">The input is not one sample.</exception>
        """,
        $"public global::NetGen.Inspection<{terms.Number}> Inspect({terms.Source} input)",
        $"{Program}.Instance.Run(_netgenParameters, input)");

    public static void PrintProgram(CodeWriter code, NetworkShell shell)
    {
        code.Line(Product.Attribute);
        using (code.Block($"private static class {Program}"))
        {
            code.Line("// layer by layer: whether the sample itself holds its value or else the scratch, offset of element 0, strides");
            code.Line($"internal static readonly global::NetGen.Runtime.InspectionProgram<{shell.Number}> Instance = new(");
            using (code.Indent())
            {
                code.Line("NetGenFacts.Description,");
                code.Line("[");
                using (code.Indent())
                {
                    foreach (ActivationOutline activation in shell.Activations)
                        code.Line($"new({Literals.Boolean(activation.IsInput)}, {Literals.Integer(activation.Offset)}, {Literals.Integers(activation.Strides)}),");
                }
                code.Line("],");
                code.Line("NetGenKernels.InspectScratch,");
                code.Line("NetGenKernels.Inspect);");
            }
        }
    }
}
