using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Matrices so large that training cuts their products by outputs, and whose columns therefore lie in panels: a core then meets the same weights in the forward
/// pass, in their gradient and in the update, in one piece of memory, and cores exchange only activations. Cut by samples, every core would fetch in each step
/// what the others have just updated.
/// </summary>
internal static class TrainingPanels
{
    /// <summary>Lines of 64 bytes in a panel's row: the tile of the widest vectors.</summary>
    private const int Lines = 2;

    /// <summary>Fewer weights are exchanged sooner than all threads meet once more.</summary>
    private const int LeastWeights = 1 << 15;

    /// <summary>The width of a panel.</summary>
    public static int WidthOf(int alignment) => Lines * alignment;

    /// <summary>The parameters that lie so.</summary>
    /// <param name="program">What trains.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    /// <param name="inLanes">Whether all values of a list that trains lie with samples in lanes.</param>
    /// <param name="forced">Whether all lie so that can, or none; null where the rule decides.</param>
    public static HashSet<Tensor> In(NetworkProgram program, int alignment, bool inLanes, bool? forced)
    {
        if (program.Training is null || inLanes || forced == false)
            return [];
        var lists = new[] { program.Training, program.FromOutputGradient, program.Outputs, program.Inspection, program.Preparation };
        var readers = lists.SelectMany(list => list?.Operations ?? default).ToList();
        // Weights of half the width are made of pairs of panels.
        int width = WidthOf(alignment), multiple = program.HasHalfWidthWeights ? 2 * width : width;
        HashSet<Tensor> limited = [.. program.Limits.Select(limit => limit.Weight.Value)];
        return [.. program.Learned
            .Where(parameter => parameter.Axes.SequenceEqual([1, 0]) && parameter.Value.Shape.Columns > width && parameter.Value.Shape.Columns % multiple == 0)
            .Select(parameter => parameter.Value)
            .Where(weight => forced == true || weight.Shape.Length >= LeastWeights)
            .Where(weight => !limited.Contains(weight) && readers.Where(operation => operation.Inputs.Contains(weight)).All(operation => Serves(operation, weight)))];
    }

    /// <summary>Whether an operation can read a weight in panels.</summary>
    private static bool Serves(Operation operation, Tensor weight) => operation switch
    {
        Product product => product.X != weight && !product.Extras.Contains(weight),
        WeightGradient gradient => gradient.X != weight && gradient.OutputGradient != weight,
        _ => operation is Transpose or Penalty,
    };
}
