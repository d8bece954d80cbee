namespace NetGen.Compiler.Emission;

/// <summary>Prints the file of a network: outline, members of the class, trainer, kernels.</summary>
internal static class NetworkPrinter
{
    /// <param name="shell">What the members say.</param>
    /// <param name="kernels">Prints the methods of the kernels class; their sizes stand there already.</param>
    public static string Print(NetworkShell shell, Action<CodeWriter> kernels)
    {
        CodeWriter code = new();
        ClassTerms terms = ClassTerms.Of(shell);
        Outline.Print(code, shell);
        code.Line("#nullable enable").Line().Line(KernelsClass.Alias).Line();
        ClassFrame.Print(code, shell.Class, Remarks(shell.Outline), () => PrintMembers(code, shell, terms));
        code.Line();
        KernelsClass.Print(code, shell, kernels);
        return code.ToString();
    }

    /// <summary>All public members but constants and trainer, in the order in which a reader wants them.</summary>
    public static IEnumerable<Member> Members(ClassTerms terms, ClassRule classes) =>
    [
        DescriptionMembers.Description,
        .. LifeMembers.Of(terms),
        .. PredictionMembers.Of(terms, classes),
        .. ParameterMembers.Of(terms),
    ];

    private static void PrintMembers(CodeWriter code, NetworkShell shell, ClassTerms terms)
    {
        NetworkOutline outline = shell.Outline;
        DescriptionMembers.PrintConstants(code, terms, outline.InputLength, outline.OutputLength, outline.ParameterCount);
        ParameterMembers.PrintField(code, terms);
        foreach (Member member in Members(terms, shell.Classes))
        {
            code.Line();
            member.Print(code);
        }
        code.Line();
        if (shell.Training is { } training)
        {
            TrainerClass.Print(code, shell, training, terms);
            code.Line();
        }
        ParameterMembers.PrintFactory(code, terms);
        code.Line();
        FactsClass.Print(code, shell);
        code.Line();
        PredictionMembers.PrintProgram(code, shell);
        code.Line();
        InspectionMembers.PrintProgram(code, shell);
    }

    private static string Remarks(NetworkOutline outline) =>
        $"Takes {Outline.Shape(outline.Input)}, gives {Outline.Shape(outline.Output)}; {Outline.Count(outline.ParameterCount)} parameters, " +
        $"{Outline.Count(outline.MultiplyAdds)} multiply-adds per sample.";
}
