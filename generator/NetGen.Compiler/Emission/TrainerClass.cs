namespace NetGen.Compiler.Emission;

/// <summary>The nested trainer: members that hand on to the runtime's engine, and the program that the engine runs.</summary>
internal static class TrainerClass
{
    public static void Print(CodeWriter code, NetworkShell shell, TrainingShell training, ClassTerms terms)
    {
        string engine = $"global::NetGen.Runtime.TrainingEngine<{terms.Number}>";
        code.Line($"/// <summary>Trains the network on {Names.Documentation(training.Loss)} with {Names.Documentation(training.Optimizer)}; serves one thread at a time.</summary>");
        code.Line(Product.Attribute);
        using (code.Block($"public sealed class Trainer : global::NetGen.Trainer<{terms.Name}>"))
        {
            code.Line($"private readonly {engine} _netgenEngine;");
            code.Line();
            PrintConstructors(code, terms, engine);
            foreach (Member member in TrainerMembers.Of(terms, training.HasLabels))
            {
                member.Print(code);
                code.Line();
            }
            PrintProgram(code, shell, training, terms);
        }
    }

    /// <summary>What every trainer's constructor says of itself.</summary>
    public static void PrintConstructorHead(CodeWriter code) => code.Line($"""
        /// <summary>A trainer whose steps change a network's parameters.</summary>
        /// <param name="network">To be trained.</param>
        /// <param name="options">What is given here wins over the attributes.</param>
        {Product.Attribute}
        """);

    private static void PrintConstructors(CodeWriter code, ClassTerms terms, string engine)
    {
        PrintConstructorHead(code);
        code.Line($$"""
            public Trainer({{terms.Name}} network, global::NetGen.TrainerOptions? options = null)
                : this(network, NetGenNewEngine(network, options))
            {
            }

            private Trainer({{terms.Name}} network, {{engine}} engine)
                : base(network, engine) => _netgenEngine = engine;

            private static {{engine}} NetGenNewEngine({{terms.Name}} network, global::NetGen.TrainerOptions? options)
            {
                global::System.ArgumentNullException.ThrowIfNull(network);
                return new {{engine}}(network._netgenParameters, NetGenProgram.Instance, options);
            }

            """);
    }

    private static void PrintProgram(CodeWriter code, NetworkShell shell, TrainingShell training, ClassTerms terms)
    {
        using (code.Block("private static class NetGenProgram"))
        {
            code.Line($"internal static readonly global::NetGen.Runtime.TrainingProgram<{terms.Number}> Instance = new()");
            using (code.Braces("};"))
            {
                code.Line($$"""
                    InputLength = {{terms.Name}}.InputLength,
                    OutputLength = {{terms.Name}}.OutputLength,
                    TargetStride = {{training.TargetStride}},
                    HasLabels = {{training.HasLabels}},
                    Task = global::NetGen.Runtime.TrainingTask.{{training.Task}},
                    ArenaPerSample = NetGenKernels.ArenaPerSample,
                    SharedLength = NetGenKernels.SharedLength,
                    SlotNames = [{{string.Join(", ", training.SlotNames.Select(Literals.Text))}}],
                    ScalarCount = NetGenKernels.ScalarCount,
                    SetScalars = NetGenKernels.SetScalars,
                    LossScale = {{Literals.Double(training.LossScale)}},
                    PenaltyCount = {{training.PenaltyCount}},
                    PenaltyOffset = {{training.PenaltyOffset}},
                    """);
                if (training.LeastBatch > 1)
                    code.Line($"LeastBatch = {training.LeastBatch},");
                PrintPhases(code, "Phases", training.Phases);
                if (training.Outputs is { } outputs)
                    code.Line($"Outputs = {New(outputs)},");
                PrintPhases(code, "GradientPhases", training.GradientPhases);
                PrintPhases(code, "Update", training.Update);
                code.Line($$"""
                    Evaluate = NetGenKernels.Evaluate,
                    EvaluationWork = {{shell.Outline.MultiplyAdds}}L,
                    Inspection = {{InspectionMembers.Program}}.Instance,
                    """);
                if (training.Standardized.Count > 0)
                    code.Line($"Standardized = [{string.Join(", ", training.Standardized.Select(New))}],");
                RunDefaultsPrinter.Print(code, training.Defaults);
            }
        }
    }

    private static void PrintPhases(CodeWriter code, string property, IEnumerable<PhaseOutline> phases)
    {
        code.Line($"{property} =");
        code.Line("[");
        using (code.Indent())
        {
            foreach (PhaseOutline phase in phases)
            {
                if (phase.Summary.Length > 0)
                    code.Line($"// {Names.Comment(phase.Summary)}");
                code.Line($"{New(phase)},");
            }
        }
        code.Line("],");
    }

    private static string New(StandardizedOutline layer) =>
        $"new({Literals.Text(layer.Layer)}, {Literals.Integer(layer.Channels)}, {Literals.Integer(layer.ChannelLength)}, {Literals.Double(layer.Scale)}, {Literals.Double(layer.Offset)})";

    private static string New(PhaseOutline phase) =>
        $"new(global::NetGen.Runtime.PhaseCut.{phase.Cut}, {Literals.Integer(phase.Units)}, {Literals.Integer(phase.WorkPerUnit)}L, NetGenKernels.{phase.Kernel}){Costs(phase)}";

    /// <summary>Units of one kind need no list.</summary>
    private static string Costs(PhaseOutline phase) => phase.Costs.Count > 1
        ? $" {{ Costs = [{string.Join(", ", phase.Costs.Select(cost => $"new({Literals.Integer(cost.Units)}, {Literals.Integer(cost.Work)}L)"))}] }}"
        : "";
}
