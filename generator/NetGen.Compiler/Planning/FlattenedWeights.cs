using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Matrices behind a flattened image. Images lie pixel by pixel, flattened values follow each other channel by channel (as in PyTorch): instead of the values of
/// each prediction, the rows of the prepared form are put in the other order, once. Then flattening is nothing to do.
/// </summary>
internal static class FlattenedWeights
{
    /// <summary>The image that each such parameter's rows belong to.</summary>
    /// <param name="program">Its predictions and evaluations read the parameter.</param>
    /// <param name="alignment">Values in 64 bytes: pixels are whole vectors, so that nothing stands between them.</param>
    public static IReadOnlyDictionary<Tensor, Shape> In(NetworkProgram program, int alignment)
    {
        Dictionary<Tensor, Shape> images = [];
        HashSet<Tensor> otherwiseRead = [.. program.Preparation.Operations.SelectMany(operation => operation.Inputs)];
        foreach (var list in new[] { program.Prediction, program.Evaluation }.OfType<OperationList>())
        {
            var flattened = Flattened(list, alignment);
            foreach (var operation in list.Operations)
            {
                if (operation is Product product && flattened.TryGetValue(product.X, out var image))
                    images[product.Weight] = image;
                otherwiseRead.UnionWith(operation.Inputs.Where(input => operation is not Product reader || reader.Weight != input || !flattened.ContainsKey(reader.X)));
            }
        }

        return program.HasHalfWidthWeights
            ? new Dictionary<Tensor, Shape>()
            : images.Where(pair => pair.Key.Kind == TensorKind.Parameter && !otherwiseRead.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>Flattened images that products alone read, of images that nobody else does.</summary>
    private static Dictionary<Tensor, Shape> Flattened(OperationList list, int alignment)
    {
        var readers = list.Readers();
        HashSet<Tensor> made = [.. list.Operations.Where(operation => operation is not Reshape).SelectMany(operation => operation.Outputs)];
        return list.Operations.OfType<Reshape>()
            .Where(reshape => made.Contains(reshape.X) && !list.Results.Contains(reshape.X) && !list.Results.Contains(reshape.Result))
            .Where(reshape => IsFlat(reshape.Result.Shape) && IsWhole(reshape.X.Shape, alignment))
            .Where(reshape => readers[reshape.X].All(reader => reader == reshape) && readers[reshape.Result].All(reader => IsFactor(reader, reshape.Result)))
            .ToDictionary(reshape => reshape.Result, reshape => reshape.X.Shape);
    }

    private static bool IsFlat(Shape shape) => shape is { IsImage: false, Rows: 1 };

    private static bool IsWhole(Shape shape, int alignment) => shape.IsImage && shape[0] % alignment == 0 && shape[1] * shape[2] > 1;

    private static bool IsFactor(Operation reader, Tensor tensor) =>
        reader is Product product && product.X == tensor && product.Weight.Kind == TensorKind.Parameter && !product.Extras.Contains(tensor);
}
