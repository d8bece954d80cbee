using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Lays parameters one after the other in one buffer: a matrix [in][out] in <see cref="PaddedRows"/>, a kernel [height][width][in][out] and a vector
/// padded likewise, an image as images lie. What an optimizer does not move comes last.
/// The prepared form, which only predictions read, cuts wide matrices into panels that a single sample streams through, and may hold weights at half the width.
/// </summary>
internal static class ParameterPlanner
{
    /// <summary>Bytes of a panel's row: eight vectors of 512 bits, the accumulators of one pass over the inputs.</summary>
    private const int PanelBytes = 512;

    private const int HalfWidthBytes = 2;

    /// <summary>The training form, of whose matrices some lie in panels.</summary>
    public static (IReadOnlyDictionary<Parameter, Place> Places, int Length, int LearnedLength) Training(NetworkProgram program, int elementSize, HashSet<Tensor> inPanels)
    {
        int panel = TrainingPanels.WidthOf(64 / elementSize);
        Parameter[] ordered = [.. InOrder(program)];
        var (places, length) = Lay(ordered.Select(parameter => parameter.Value), Space.Parameters, elementSize, tensor => new WeightForm(inPanels.Contains(tensor) ? panel : int.MaxValue));
        int learnedLength = ordered.Where(parameter => parameter.IsLearned).Select(parameter => places[parameter.Value]).Sum(place => place.Length);
        return (ordered.ToDictionary(parameter => parameter, parameter => places[parameter.Value]), length, learnedLength);
    }

    /// <summary>What predictions and evaluations read of the parameters, and what is made of the others.</summary>
    public static (IReadOnlyDictionary<Tensor, Place> Places, int Length) Prepared(NetworkProgram program, int elementSize, WinogradRule rule, bool? narrow)
    {
        HashSet<Tensor> read = [.. program.Prediction.Operations.Concat(program.Evaluation?.Operations ?? default).SelectMany(operation => operation.Inputs)];
        var raw = InOrder(program).Select(parameter => parameter.Value).Where(read.Contains);
        var made = program.Preparation.Operations.Select(operation => operation.Output);
        HashSet<Tensor> matrices = [.. program.Prediction.Operations.OfType<Product>().Select(product => product.Weight)];
        HashSet<Tensor> kernels = [.. program.Prediction.Operations.Where(operation => operation is Convolution or PooledConvolution).Select(operation => operation.Inputs[1])];
        var tiles = TransformedIn(program, rule);
        var images = FlattenedWeights.In(program, 64 / elementSize);
        var rows = NarrowWeights.In(program, 64 / elementSize, images, narrow);
        return Lay(raw.Concat(made), Space.Prepared, elementSize, FormOf);

        WeightForm FormOf(Tensor tensor)
        {
            if (tiles.TryGetValue(tensor, out int side))
                return new(int.MaxValue) { Tile = side };
            if (rows.TryGetValue(tensor, out int row))
                return new(int.MaxValue) { Row = row };
            bool isMatrix = matrices.Contains(tensor), isHalfWidth = program.HasHalfWidthWeights && (isMatrix || kernels.Contains(tensor));
            int panel = isMatrix ? PanelBytes / (isHalfWidth ? HalfWidthBytes : elementSize) : int.MaxValue;
            return new(panel, isHalfWidth, IsPaired: isHalfWidth && isMatrix) { ImageRows = images.TryGetValue(tensor, out var image) ? image : null };
        }
    }

    /// <summary>Kernels that predictions read transformed; those of half the width are read as they are, so that no rounding is enlarged.</summary>
    private static IReadOnlyDictionary<Tensor, int> TransformedIn(NetworkProgram program, WinogradRule rule) => program.HasHalfWidthWeights
        ? new Dictionary<Tensor, int>()
        : WinogradKernels.In([program.Prediction, program.Evaluation, program.Preparation], rule);

    private static IEnumerable<Parameter> InOrder(NetworkProgram program) => program.Parameters.OrderBy(parameter => parameter.IsLearned ? 0 : 1);

    private static (IReadOnlyDictionary<Tensor, Place> Places, int Length) Lay(IEnumerable<Tensor> tensors, Space space, int elementSize, Func<Tensor, WeightForm> formOf)
    {
        int alignment = 64 / elementSize;
        var places = new Dictionary<Tensor, Place>();
        int length = 0;
        foreach (var tensor in tensors)
        {
            var form = formOf(tensor);
            var place = (form.Tile > 0 ? WinogradKernels.FormOf(tensor.Shape, form.Tile, alignment) : PlaceOf(tensor.Shape, alignment, form)) with { Space = space, Offset = length };
            place = place with { Stored = form.IsHalfWidth ? Stored.Half : Stored.Whole, IsPaired = form.IsPaired && place.Stride % (2 * alignment) == 0 };
            places.Add(tensor, place);
            length = checked(length + (place.IsHalfWidth ? ArenaPlanner.Pad((place.Length + 1) / 2, alignment) : ArenaPlanner.Pad(place.Length, alignment)));
        }

        return (places, length);
    }

    private static Place PlaceOf(Shape shape, int alignment, WeightForm form)
    {
        if (shape.IsImage)
            return Place.OfImage(ImageLayout.ChannelsLast(shape[0], shape, ArenaPlanner.Pad(shape[0], alignment), taps: 1, Halo.None));
        if (form.Row > 0)
            return Place.RowMajor(Space.Parameters, 0, shape, form.Row) with { IsNarrow = true };
        int run = ArenaPlanner.Pad(shape.Columns, alignment);
        var place = shape is { Rank: 2, Rows: > 1 } && form.Panel < run
            ? Place.RowMajor(Space.Parameters, 0, shape, run) with { Panel = form.Panel }
            : PaddedRows.Of(Space.Parameters, shape, alignment);
        return place with { ImageRows = form.ImageRows };
    }

    /// <summary>How a matrix lies.</summary>
    /// <param name="Panel">The widest panel of its columns.</param>
    /// <param name="IsHalfWidth">Whether each value takes half the width of an element.</param>
    /// <param name="IsPaired">Whether those lie in pairs, where its rows are long enough.</param>
    private readonly record struct WeightForm(int Panel, bool IsHalfWidth = false, bool IsPaired = false)
    {
        /// <summary>The side of the tiles that a kernel is transformed for.</summary>
        public int Tile { get; init; }

        /// <summary>The length of its rows where several stand side by side in a vector.</summary>
        public int Row { get; init; }

        /// <summary>The image that its rows belong to pixel by pixel.</summary>
        public Shape? ImageRows { get; init; }
    }
}
