using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler;

/// <summary>The compiler, front to back: from the values of a declaration to the text of one file.</summary>
internal static class NetworkCompiler
{
    public static CompiledNetwork Compile(NetworkDeclaration declaration)
    {
        var graph = GraphBuilder.Build(declaration);
        string text = graph.HasErrors
            ? ErrorPrinter.Print(new ErrorShell(declaration.Class, graph.Precision == Precision.Double, graph.Findings.First(finding => RuleTable.Find(finding.Id).Severity == RuleSeverity.Error).Message))
            : Compile(declaration.Class, graph);
        return new CompiledNetwork(text, graph.Findings);
    }

    private static string Compile(ClassDeclaration declaration, NetworkGraph graph)
    {
        var program = Lowerer.Lower(graph);
        Verify(program);
        var plan = Planner.Plan(program, graph.Precision == Precision.Double ? sizeof(double) : sizeof(float));
        var schedule = Scheduler.Schedule(plan);
        return NetworkPrinter.Print(
            ShellBuilder.Build(declaration, graph, schedule), code => new SchedulePrinter(code, schedule).Print());
    }

    [System.Diagnostics.Conditional("DEBUG")]
    private static void Verify(NetworkProgram program) => IrVerifier.Check(program);
}
