using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>Loops over the places of a pooling window, vectors of channels, and the pixels that each sees.</summary>
internal sealed class PoolWindow(Window window)
{
    /// <summary>Up to this many pixels of a window that stays inside, its loops are unrolled.</summary>
    private const int UnrolledTaps = 16;

    private bool IsUnrolled => !window.IsPadded && window.Size <= UnrolledTaps;

    /// <summary>Whether every pixel is seen once, so that a gradient is written, not added.</summary>
    public bool IsTiling => window.IsTiling && SeesAll(window.Vertical) && SeesAll(window.Horizontal);

    public long Taps => (long)window.Size * window.Vertical.Outputs * window.Horizontal.Outputs;

    /// <summary>How many real pixels the window sees, in every lane.</summary>
    public Value Pixels => window.IsPadded
        ? V.Multiply(new Broadcast(new NumberOf(V.At("kyTo") + V.At("kyFrom", -1))), new Broadcast(new NumberOf(V.At("kxTo") + V.At("kxFrom", -1))))
        : new Constant(window.Size);

    /// <summary>for each place ("row", "pixel") of each sample and each vector of channels.</summary>
    /// <param name="place">The image at which windows look.</param>
    /// <param name="lanes">Values per vector.</param>
    /// <param name="before">What is done at the beginning of each sample; with samples in lanes, of each channel.</param>
    /// <param name="body">What is done for a vector of channels, given the first.</param>
    public Statement ForEach(Place place, int lanes, IEnumerable<Statement> before, Func<Index, IEnumerable<Statement>> body)
    {
        Loop overPixels = new("pixel", 0, window.Horizontal.Outputs, 1,
        [
            .. Inside("kx", "pixel", window.Horizontal),
            Images.Pixels.ForEachVector(Images.Pixels.Layout(place), lanes, body),
        ]);
        return Images.Pixels.ForEachSample(
            Images.Pixels.Layout(place), lanes, [.. before, new Loop("row", 0, window.Vertical.Outputs, 1, [.. Inside("ky", "row", window.Vertical), overPixels])]);
    }

    /// <summary>for each pixel that the window sees, given where its channels begin in an image.</summary>
    public IEnumerable<Statement> ForEachTap(Func<Func<Place, Index>, IEnumerable<Statement>> body)
    {
        if (IsUnrolled)
        {
            return from ky in Enumerable.Range(0, window.Vertical.Size)
                   from kx in Enumerable.Range(0, window.Horizontal.Size)
                   from statement in body(place => At(place, ky, kx))
                   select statement;
        }

        var inner = body(place => At(place, V.At("ky"), V.At("kx")));
        return
        [
            new Loop("ky", window.IsPadded ? V.At("kyFrom") : 0, window.IsPadded ? V.At("kyTo") : window.Vertical.Size, 1,
                [new Loop("kx", window.IsPadded ? V.At("kxFrom") : 0, window.IsPadded ? V.At("kxTo") : window.Horizontal.Size, 1, inner)]),
        ];
    }

    private Index At(Place place, Index ky, Index kx) => Images.Pixels.At(
        place, V.At("row", window.Vertical.Stride) + ky + -window.Vertical.Before, V.At("pixel", window.Horizontal.Stride) + kx + -window.Horizontal.Before);

    private IEnumerable<Statement> Inside(string tap, string variable, WindowAxis axis) => window.IsPadded
        ? [new DefineTaps(tap + "From", tap + "To", V.At(variable, axis.Stride) + -axis.Before, 1, axis.Size, axis.Inputs)]
        : [];

    private static bool SeesAll(WindowAxis axis) => axis.Outputs * axis.Stride == axis.Inputs;
}
