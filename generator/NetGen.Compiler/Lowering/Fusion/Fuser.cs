namespace NetGen.Compiler.Lowering;

/// <summary>Fewer passes over memory for the same program: the fusions, in order.</summary>
internal static class Fuser
{
    private static readonly Func<OperationList, OperationList>[] Passes =
    [
        ElementByElement.Run,
        list => Absorption.Run(list, ElementwiseFusion.Merge),
        list => Absorption.Run(list, EpilogueFusion.Merge),
        list => Absorption.Run(list, LossFusion.Merge),
        FormulaSimplification.Run,
        DeadCode.Remove,
    ];

    public static NetworkProgram Fuse(NetworkProgram program) => program with
    {
        Prediction = Fuse(program.Prediction),
        Inspection = Fuse(program.Inspection),
        Evaluation = program.Evaluation is { } evaluation ? Fuse(evaluation) : null,
        Training = program.Training is { } training ? Fuse(training) : null,
        FromOutputGradient = program.FromOutputGradient is { } fromGradient ? Fuse(fromGradient) : null,
        Outputs = program.Outputs is { } outputs ? Fuse(outputs) : null,
        Update = program.Update is { } update ? FormulaSimplification.Run(update) : null,
    };

    private static OperationList Fuse(OperationList list) => Passes.Aggregate(list, (current, pass) => pass(current));
}
