using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Convolutions of the caller's samples into few channels, with maxima of 2 × 2 pixels behind them, of which nothing else is kept. Pixels of a row lie
/// side by side there, so they go into lanes, and the maxima are written channel by channel.
/// </summary>
internal static class PixelsInLanes
{
    /// <summary>Those of a list.</summary>
    public static HashSet<Operation> In(OperationList list, IReadOnlyCollection<Tensor>? kept, IReadOnlyDictionary<Tensor, Place> places, int alignment, Func<Operation, bool> goesByTiles, bool isForced = false)
    {
        var readers = list.Readers();
        return [.. list.Operations.OfType<PooledConvolution>().Where(pooled => !goesByTiles(pooled) && IsServed(pooled, places, alignment) && (isForced || Pays(pooled, alignment)) && !IsOutside(pooled.Result) &&
            readers[pooled.Result].All(reader => !goesByTiles(reader) && IsReadInPlace(reader, pooled.Result, alignment)))];

        bool IsOutside(Tensor tensor) => list.Results.Contains(tensor) || (kept?.Contains(tensor) ?? false);
    }

    /// <summary>Whether single values are enough, wherever they lie.</summary>
    private static bool IsReadInPlace(Operation reader, Tensor tensor, int alignment) => reader is Convolution or PooledConvolution &&
        Reading.Of(reader, alignment, LaneForm.None).All(reading => reading.Tensor != tensor || (reading is { InVectors: false, Spread: null } && reading.Halo == Halo.None));

    /// <summary>Whether pixels in lanes are less work than channels in lanes, of which there are too few to fill a vector.</summary>
    private static bool Pays(PooledConvolution pooled, int alignment)
    {
        int filters = pooled.Result.Shape.Channels, outputs = pooled.Window.Horizontal.Outputs;
        return filters < alignment && filters * ((outputs + alignment - 1) / alignment) <= outputs;
    }

    private static bool IsServed(PooledConvolution pooled, IReadOnlyDictionary<Tensor, Place> places, int alignment)
    {
        var (vertical, horizontal) = (pooled.Window.Vertical, pooled.Window.Horizontal);
        return places.TryGetValue(pooled.X, out var x) && x.Space == Space.Input && pooled.Winner is null
            && pooled.Groups == 1 && !pooled.Window.IsPadded && vertical.Stride == 1 && horizontal.Stride == 1
            && horizontal.Outputs >= alignment
            && IsHalving(pooled.Pool.Vertical) && IsHalving(pooled.Pool.Horizontal)
            && IsOfSums(pooled.Epilogue) && pooled.Extras.All(extra => extra is { IsPerSample: false, Shape.IsImage: false });
    }

    /// <summary>A bias and a rectifier at most.</summary>
    private static bool IsOfSums(ScalarExpression epilogue)
    {
        if (epilogue is Apply { Function: ScalarFunction.Maximum } rectifier && rectifier.Arguments[0] == new Literal(0))
            epilogue = rectifier.Arguments[1];
        return epilogue == E.In(0) || epilogue == E.In(0) + E.In(1);
    }

    private static bool IsHalving(WindowAxis axis) => axis is { Size: 2, Stride: 2, Before: 0 } && axis.Outputs * 2 == axis.Inputs;
}
