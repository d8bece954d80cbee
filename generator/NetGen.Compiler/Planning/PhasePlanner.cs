using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Orders a list into phases, each as long as it can be: what is ready and cut by outputs (transposed weights, penalties), then what is
/// cut by samples (forward, loss, backward to the inputs), then outputs again (weight gradients), and so on. Products of large matrices are cut by outputs too.
/// </summary>
internal static class PhasePlanner
{
    /// <param name="list">What is ordered.</param>
    /// <param name="isCutByPanels">Whether an operation on samples is cut by its outputs.</param>
    public static IReadOnlyList<PlannedPhase> Plan(OperationList list, Func<Operation, bool> isCutByPanels)
    {
        var phases = new List<List<Operation>>();
        var madeIn = new Dictionary<Tensor, int>();
        foreach (var operation in list.Operations)
        {
            Cut cut = operation.Output.IsPerSample && !isCutByPanels(operation) ? Cut.Samples : Cut.Outputs;
            int phase = operation.Inputs.Aggregate(FirstOf(cut), (first, input) => madeIn.TryGetValue(input, out int made) ? Math.Max(first, Ready(cut, made)) : first);
            while (phases.Count <= phase)
                phases.Add([]);
            phases[phase].Add(operation);
            foreach (var output in operation.Outputs)
                madeIn[output] = phase;
        }

        return phases
            .Select((operations, number) => new PlannedPhase(number % 2 == FirstOf(Cut.Outputs) ? Cut.Outputs : Cut.Samples, operations.ToEquatableArray()))
            .Where(phase => phase.Operations.Count > 0).ToList();
    }

    /// <summary>Phases with an even number are cut by outputs, the others by samples; those without operations are left out in the end.</summary>
    private static int FirstOf(Cut cut) => cut == Cut.Outputs ? 0 : 1;

    /// <summary>The first phase of a cut that can read what was made in another: a value of the same samples in the same phase, anything else behind a barrier.</summary>
    private static int Ready(Cut cut, int made) => made % 2 != FirstOf(cut) ? made + 1 : cut == Cut.Samples ? made : made + 2;
}
