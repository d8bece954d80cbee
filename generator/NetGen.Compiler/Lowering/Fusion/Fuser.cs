namespace NetGen.Compiler.Lowering;

/// <summary>Fewer passes over memory for the same program: the fusions, in order.</summary>
internal static class Fuser
{
    private static readonly Func<OperationList, OperationList>[] Passes =
    [
        ElementByElement.Run,
        list => Absorption.Run(list, ElementwiseFusion.Merge),
        list => Absorption.Run(list, EpilogueFusion.Merge),
        PoolFusion.Run,
        list => Absorption.Run(list, EpilogueFusion.Merge),
        WindowsOfNobody.Run,
        list => Absorption.Run(list, LossFusion.Merge),
        FormulaSimplification.Run,
        DeadCode.Remove,
    ];

    public static NetworkProgram Fuse(NetworkProgram program)
    {
        Folding folding = new();
        OperationList prediction = Fuse(folding.Run(program.Prediction));
        OperationList? evaluation = program.Evaluation is { } list ? Fuse(folding.Run(list)) : null;
        return FuseOthers(program) with { Preparation = Fuse(folding.Preparation(prediction, evaluation)), Prediction = prediction, Evaluation = evaluation };
    }

    private static NetworkProgram FuseOthers(NetworkProgram program) => program with
    {
        Inspection = Fuse(program.Inspection),
        Training = program.Training is { } training ? Fuse(training) : null,
        FromOutputGradient = program.FromOutputGradient is { } fromGradient ? Fuse(fromGradient) : null,
        Outputs = program.Outputs is { } outputs ? Fuse(outputs) : null,
        Update = program.Update is { } update ? FormulaSimplification.Run(update) : null,
    };

    private static OperationList Fuse(OperationList list) => Passes.Aggregate(list, (current, pass) => pass(current));
}
