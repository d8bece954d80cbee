using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Matrices of so few outputs that the rows of several inputs stand side by side in a vector of the prepared form: a prediction then takes several inputs with
/// one multiply-add, where rows padded to 64 bytes would leave most lanes idle.
/// </summary>
internal static class NarrowWeights
{
    /// <summary>Rows side by side in 64 bytes that are worth the shuffles: with two, many samples are slower than in tiles.</summary>
    private const int LeastRows = 4;

    /// <summary>The length of the rows, 1, 2, 4 or 8, of every parameter that lies so.</summary>
    /// <param name="program">Its predictions and evaluations read a parameter through products alone.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    /// <param name="flattened">Parameters whose rows are in another order (<see cref="FlattenedWeights"/>): none of these.</param>
    /// <param name="forced">Whether all lie so that can, or none; null where the rule decides.</param>
    public static IReadOnlyDictionary<Tensor, int> In(NetworkProgram program, int alignment, IReadOnlyDictionary<Tensor, Shape> flattened, bool? forced)
    {
        if (program.HasHalfWidthWeights || forced == false)
            return new Dictionary<Tensor, int>();
        int leastRows = forced == true ? 2 : LeastRows;
        var operations = program.Prediction.Operations.Concat(program.Evaluation?.Operations ?? default).ToList();
        HashSet<Tensor> otherwiseRead = [.. operations.Concat(program.Preparation.Operations).SelectMany(operation => operation.Inputs.Where(input => operation is not Product product || product.Weight != input))];
        return operations.OfType<Product>().Select(product => product.Weight).Distinct()
            .Where(weight => weight.Kind == TensorKind.Parameter && !otherwiseRead.Contains(weight))
            .Where(weight => RowOf(weight) * leastRows <= alignment && weight.Shape.Rows % (alignment / RowOf(weight)) == 0 && !flattened.ContainsKey(weight))
            .ToDictionary(weight => weight, RowOf);
    }

    /// <summary>The least power of two that holds the outputs.</summary>
    private static int RowOf(Tensor weight)
    {
        int row = 1;
        while (row < weight.Shape.Columns)
            row *= 2;
        return row;
    }
}
