using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Lays parameters one after the other in one buffer: a matrix [in][out] with rows padded to 64 bytes, a kernel [height][width][in][out] and a vector
/// padded likewise, an image as images lie. What an optimizer does not move comes last.
/// The prepared form, which only predictions read, cuts wide matrices into panels that a single sample streams through, and may hold weights at half the width.
/// </summary>
internal static class ParameterPlanner
{
    /// <summary>Bytes of a panel's row: eight vectors of 512 bits, the accumulators of one pass over the inputs.</summary>
    private const int PanelBytes = 512;

    public static (IReadOnlyDictionary<Parameter, Place> Places, int Length, int LearnedLength) Training(NetworkProgram program, int elementSize) =>
        Lay(program, Space.Parameters, elementSize, panel: int.MaxValue, []);

    public static (IReadOnlyDictionary<Parameter, Place> Places, int Length, int LearnedLength) Prepared(NetworkProgram program, int elementSize) =>
        Lay(program, Space.Prepared, elementSize, panel: PanelBytes / elementSize, program.HasHalfWidthWeights ? Weights(program) : []);

    /// <summary>What predictions multiply by.</summary>
    private static HashSet<Tensor> Weights(NetworkProgram program) =>
        [.. program.Prediction.Operations.Select(operation => operation switch { Product product => product.Weight, Convolution convolution => convolution.Weight, _ => null }).OfType<Tensor>()];

    private static (IReadOnlyDictionary<Parameter, Place> Places, int Length, int LearnedLength) Lay(
        NetworkProgram program, Space space, int elementSize, int panel, HashSet<Tensor> halfWidth)
    {
        var places = new Dictionary<Parameter, Place>();
        int length = 0, learnedLength = 0;
        foreach (var parameter in program.Parameters.OrderBy(parameter => parameter.IsLearned ? 0 : 1))
        {
            var place = PlaceOf(parameter.Value.Shape, 64 / elementSize, panel) with { Space = space, Offset = length, IsHalfWidth = halfWidth.Contains(parameter.Value) };
            places.Add(parameter, place);
            length = checked(length + (place.IsHalfWidth ? ArenaPlanner.Pad((place.Length + 1) / 2, 64 / elementSize) : place.Length));
            learnedLength = parameter.IsLearned ? length : learnedLength;
        }

        return (places, length, learnedLength);
    }

    private static Place PlaceOf(Shape shape, int alignment, int panel)
    {
        if (shape.IsImage)
            return Place.OfImage(ImageLayout.ChannelsLast(shape[0], shape, ArenaPlanner.Pad(shape[0], alignment), taps: 1, Halo.None));
        int stride = ArenaPlanner.Pad(shape.Columns, alignment);
        return Place.RowMajor(Space.Parameters, 0, shape, stride) with { Panel = shape is { Rank: 2, Rows: > 1 } ? Math.Min(stride, panel) : stride };
    }
}
