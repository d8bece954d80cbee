namespace NetGen.Compiler.Emission;

/// <summary>Predictions: of one sample the short way, of many in blocks.</summary>
internal static class PredictionMembers
{
    private const string Origin = "ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference";

    public static IEnumerable<Member> Of(ClassTerms terms, ClassRule classes)
    {
        yield return Predict(terms);
        yield return InspectionMembers.Inspect(terms);
        if (classes != ClassRule.None)
            yield return Classify(terms, classes);
    }

    /// <summary>The part of <c>Predict</c> that takes any number of samples.</summary>
    public static void PrintMany(CodeWriter code, ClassTerms terms) => code.Line($$"""
        private void NetGenPredictMany({{terms.Source}} inputs, {{terms.Destination}} outputs)
        {
            int samples = global::NetGen.Runtime.Lengths.Samples(inputs.Length, InputLength, outputs.Length, OutputLength);
            ref {{terms.Number}} prepared = ref _netgenParameters.Prepared;
            ref {{terms.Number}} scratch = ref global::NetGen.Runtime.Scratch<{{terms.Number}}>.Rent(NetGenKernels.PredictScratch);
            ref {{terms.Number}} input = {{Origin}}(inputs);
            ref {{terms.Number}} output = {{Origin}}(outputs);
            while (samples > 0)
            {
                int count = global::System.Math.Min(samples, NetGenKernels.PredictBlock);
                NetGenKernels.PredictMany(ref prepared, ref input, ref output, ref scratch, count);
                input = ref global::System.Runtime.CompilerServices.Unsafe.Add(ref input, (nint)count * InputLength);
                output = ref global::System.Runtime.CompilerServices.Unsafe.Add(ref output, (nint)count * OutputLength);
                samples -= count;
            }
        }
        """);

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
            NetGenPredictMany(inputs, outputs);
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
