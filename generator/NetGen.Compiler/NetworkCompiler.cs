using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler;

/// <summary>The compiler, front to back: from the values of a declaration to the text of one file.</summary>
internal static class NetworkCompiler
{
    public static CompiledNetwork Compile(NetworkDeclaration declaration) => Compile(declaration, Target.Widths);

    /// <summary>With kernels of the given widths alone, and strategies that the rules would not choose.</summary>
    public static CompiledNetwork Compile(NetworkDeclaration declaration, IReadOnlyList<VectorWidth> widths, Strategies? strategies = null)
    {
        var graph = GraphBuilder.Build(declaration);
        string text = graph.HasErrors
            ? ErrorPrinter.Print(Explain(declaration, graph))
            : Compile(declaration.Class, graph, widths, strategies ?? Strategies.ByRule);
        return new CompiledNetwork(text, graph.Findings);
    }

    private static ErrorShell Explain(NetworkDeclaration declaration, NetworkGraph graph)
    {
        Finding error = graph.Findings.First(finding => finding.Severity == RuleSeverity.Error);
        IEnumerable<int> unread = Enumerable.Range(0, declaration.Attributes.Count).Where(index => !declaration.Attributes[index].BindsThroughout);
        return new ErrorShell(declaration.Class, graph.Precision == Precision.Double, error.Message, unread.ToEquatableArray());
    }

    private static string Compile(ClassDeclaration declaration, NetworkGraph graph, IReadOnlyList<VectorWidth> widths, Strategies strategies)
    {
        var program = Lowerer.Lower(graph);
        Verify(program);
        var plan = Planner.Plan(program, graph.Precision == Precision.Double ? sizeof(double) : sizeof(float), strategies);
        var schedule = Scheduler.Schedule(plan, widths);
        return NetworkPrinter.Print(
            ShellBuilder.Build(declaration, graph, schedule), code => new KernelsPrinter(code, schedule).Print());
    }

    [System.Diagnostics.Conditional("DEBUG")]
    private static void Verify(NetworkProgram program) => IrVerifier.Check(program);
}
