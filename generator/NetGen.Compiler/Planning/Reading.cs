using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>What an operation asks of the way in which one of its inputs lies.</summary>
/// <param name="Tensor">The input, one of the samples.</param>
/// <param name="InVectors">Whether it is read in whole vectors, and so beyond the end of a row; an image then lies channels last.</param>
/// <param name="Halo">Zeros that it must have beside each row of pixels.</param>
/// <param name="Spread">The copy that is read in its place.</param>
internal sealed record Reading(Tensor Tensor, bool InVectors, Halo Halo, Spread? Spread = null)
{
    /// <summary>The readings of all inputs that samples have.</summary>
    /// <param name="operation">Reads.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    /// <param name="lanes">What lies with samples in lanes: then lanes need no spread groups, and what is the caller's is always copied.</param>
    /// <param name="byTiles">Whether it is a convolution by <see cref="WinogradRule"/>, which reads its image in vectors of channels.</param>
    public static IEnumerable<Reading> Of(Operation operation, int alignment, LaneForm lanes, bool byTiles = false) => lanes == LaneForm.None || operation is Reshape
        ? byTiles ? ByTiles(operation, alignment) : Of(operation, alignment)
        : Of(operation, alignment).Select(reading => lanes == LaneForm.All || reading.Tensor.Shape.IsImage ? InLanes(operation, reading) : reading);

    private static Reading InLanes(Operation operation, Reading reading) => reading with
    {
        InVectors = true,
        Spread = null,
        Halo = reading.Halo == Halo.None ? Halo.None : HaloInLanes(operation) ?? reading.Halo,
    };

    /// <summary>What a convolution's image needs whose rows may be cut at known places.</summary>
    private static Halo? HaloInLanes(Operation operation) => operation switch
    {
        Convolution convolution => HaloOf(new[] { Taps.Forward(convolution.Window.Horizontal) }.Where(taps => !KnownTaps.Serve(taps))),
        ConvolutionInputGradient gradient => HaloOf(Taps.Backward(gradient.Window.Horizontal).Where(taps => !KnownTaps.Serve(taps))),
        _ => null,
    };

    private static IEnumerable<Reading> ByTiles(Operation operation, int alignment)
    {
        if (operation is not ConvolutionWeightGradient gradient)
            return Of(operation, alignment).Select(reading => reading with { InVectors = true });
        var (x, outputGradient) = WinogradRule.HalosOf(gradient);
        return [new(gradient.X, InVectors: true, x), new(gradient.OutputGradient, InVectors: true, outputGradient)];
    }

    private static IEnumerable<Reading> Of(Operation operation, int alignment) => operation switch
    {
        Reshape or Concat or Slice or Resample => operation.Inputs.Select(Scalar),
        Product or WeightGradient => [Scalar(operation.Inputs[0]), .. Vectors(operation.Inputs.Skip(1))],
        Convolution convolution =>
        [
            OfImage(convolution.X, ChannelGroups.Of(convolution, alignment), Taps.Forward(convolution.Window.Horizontal).Halo),
            .. Vectors(convolution.Extras),
        ],
        PooledConvolution convolution =>
        [
            OfImage(convolution.X, ChannelGroups.Of(convolution, alignment), Taps.Forward(convolution.Window.Horizontal).Halo),
            .. Vectors(convolution.Extras),
        ],
        ConvolutionWeightGradient gradient =>
        [
            OfImage(gradient.X, ChannelGroups.Of(gradient, alignment), Taps.Forward(gradient.Window.Horizontal).Halo),
            .. Vectors([gradient.OutputGradient]),
        ],
        PooledWeightGradient gradient =>
        [
            OfImage(gradient.X, ChannelGroups.Of(gradient, alignment), Taps.Forward(gradient.Window.Horizontal).Halo),
            .. Vectors([gradient.OutputGradient, gradient.Winner]),
        ],
        ConvolutionInputGradient gradient =>
        [
            OfImage(
                gradient.OutputGradient,
                ChannelGroups.Of(gradient, alignment),
                HaloOf(Taps.Backward(gradient.Window.Horizontal))),
            .. Vectors(gradient.Extras),
        ],
        _ => Vectors(operation.Inputs),
    };

    private static Halo HaloOf(IEnumerable<Taps> all) => all.Aggregate(Halo.None, (halo, taps) => halo.Join(taps.Halo));

    private static Reading OfImage(Tensor image, ChannelGroups groups, Halo halo) => new(image, groups.InLanes, halo, groups.Spread);

    private static Reading Scalar(Tensor tensor) => new(tensor, InVectors: false, Halo.None);

    private static IEnumerable<Reading> Vectors(IEnumerable<Tensor> tensors) =>
        tensors.Where(tensor => tensor.IsPerSample).Select(tensor => new Reading(tensor, InVectors: true, Halo.None));
}
