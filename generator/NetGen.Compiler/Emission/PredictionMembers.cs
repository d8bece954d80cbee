namespace NetGen.Compiler.Emission;

/// <summary>Predictions: of one sample the short way, of many in blocks and on several threads.</summary>
internal static class PredictionMembers
{
    private const string Program = "NetGenPrediction";
    private const string Origin = "ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference";

    public static IEnumerable<Member> Of(ClassTerms terms, ClassRule classes)
    {
        yield return Predict(terms);
        yield return InspectionMembers.Inspect(terms);
        if (classes != ClassRule.None)
            yield return Classify(terms, classes);
    }

    /// <summary>The nested class that holds what the runtime runs for many samples; made when it is first asked for.</summary>
    public static void PrintProgram(CodeWriter code, NetworkShell shell)
    {
        code.Line(Product.Attribute);
        using (code.Block($"private static class {Program}"))
        {
            code.Line($"internal static readonly global::NetGen.Runtime.PredictionProgram<{shell.Number}> Instance = new(");
            using (code.Indent())
            {
                code.Line("InputLength, OutputLength, NetGenKernels.PredictBlock, NetGenKernels.PredictScratch, NetGenKernels.PredictWork,");
                code.Line("NetGenKernels.PredictMany);");
            }
        }
    }

    private static Member Predict(ClassTerms terms) => new(
        $"""
        <summary>
        Predicts one sample or many. Any number of threads may call it while none writes parameters; nothing is allocated after a thread's first call.
        </summary>
        <param name="inputs">n samples, one after the other: each {terms.Input}.</param>
        <param name="outputs">Receives n predictions: each {terms.Output}. Must not overlap the inputs.</param>
        <exception cref="global::System.ArgumentException">The inputs are not whole samples, or the outputs not as many.</exception>
        """,
        $"public void Predict({terms.Source} inputs, {terms.Destination} outputs)",
        $$"""
        if (inputs.Length != InputLength || outputs.Length != OutputLength)
        {
            {{Program}}.Instance.Run(_netgenParameters, inputs, outputs);
            return;
        }
        NetGenKernels.PredictOne(
            ref _netgenParameters.Prepared,
            {{Origin}}(inputs),
            {{Origin}}(outputs),
            ref global::NetGen.Runtime.Scratch<{{terms.Number}}>.Rent(NetGenKernels.PredictScratch));
        """,
        MemberKind.Statements);

    private static Member Classify(ClassTerms terms, ClassRule classes) => new(
        $"""
        <summary>Predicts the class of one sample; as safe and as frugal as <c>Predict</c>.</summary>
        <param name="input">One sample: {terms.Input}.</param>
        <returns>{(classes == ClassRule.Largest ? "The index of the most probable class, the first of equals." : "1 if the probability is above ½, else 0.")}</returns>
        <exception cref="global::System.ArgumentException">The input is not one sample.</exception>
        """,
        $"public int Classify({terms.Source} input)",
        $"""
        global::NetGen.Runtime.Lengths.RequireOne(input.Length, InputLength);
        ref {terms.Number} scratch = ref global::NetGen.Runtime.Scratch<{terms.Number}>.Rent(NetGenKernels.PredictScratch + OutputLength);
        ref {terms.Number} output = ref global::System.Runtime.CompilerServices.Unsafe.Add(ref scratch, NetGenKernels.PredictScratch);
        NetGenKernels.PredictOne(ref _netgenParameters.Prepared, {Origin}(input), ref output, ref scratch);
        return global::NetGen.Runtime.ClassIndex.{Rule(terms, classes)};
        """,
        MemberKind.Statements);

    private static string Rule(ClassTerms terms, ClassRule classes) => classes == ClassRule.AboveHalf
        ? "AboveHalf(output)"
        : $"Largest<{terms.Number}>(global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref output, OutputLength))";
}
