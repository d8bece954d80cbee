using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Orders a list into phases, each as long as it can be: what is ready and cut by outputs (transposed weights, penalties), then what is
/// cut by samples (forward, loss, backward to the inputs), then outputs again (weight gradients), and so on.
/// </summary>
internal static class PhasePlanner
{
    public static IReadOnlyList<PlannedPhase> Plan(OperationList list)
    {
        var phases = new List<PlannedPhase>();
        var waiting = list.Operations.ToList();
        var produced = new HashSet<Tensor>(list.Operations.SelectMany(operation => operation.Outputs));
        Cut cut = Cut.Outputs;
        while (waiting.Count > 0)
        {
            var phase = TakeReady(waiting, produced, cut);
            if (phase.Count > 0)
                phases.Add(new PlannedPhase(cut, phase.ToEquatableArray()));
            cut = cut == Cut.Samples ? Cut.Outputs : Cut.Samples;
        }

        return phases;
    }

    public static Cut CutOf(Operation operation) => operation.Output.IsPerSample ? Cut.Samples : Cut.Outputs;

    /// <summary>Moves the operations of one cut that depend on nothing outside it, in order.</summary>
    private static List<Operation> TakeReady(List<Operation> waiting, HashSet<Tensor> pending, Cut cut)
    {
        var taken = new List<Operation>();
        foreach (var operation in waiting)
        {
            if (CutOf(operation) != cut || operation.Inputs.Any(pending.Contains))
                continue;
            taken.Add(operation);

            // An output of this phase is ready for the same samples, not for a sum over all of them.
            if (cut == Cut.Samples)
                pending.ExceptWith(operation.Outputs);
        }

        foreach (var operation in taken)
        {
            pending.ExceptWith(operation.Outputs);
            waiting.Remove(operation);
        }

        return taken;
    }
}
