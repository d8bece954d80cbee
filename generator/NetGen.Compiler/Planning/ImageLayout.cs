namespace NetGen.Compiler.Planning;

/// <summary>
/// How an image lies: channel c of pixel (y, x) at Origin + y · RowStride + x · PixelStride + c · ChannelStride. Channels first where the caller's
/// memory is read or written; channels last, each pixel's channels padded to whole vectors, or samples in lanes, in the arena, where a row may begin and end with a halo of
/// zeros, so that windows which reach over the border need no condition.
/// </summary>
/// <param name="Run">Values of a pixel that lie together, padding included: what a loop over its vectors walks.</param>
internal sealed record ImageLayout(int Channels, int Height, int Width, int ChannelStride, int RowStride, int PixelStride, int Origin, int Run)
{
    public bool HasHalo => !IsChannelsFirst && RowStride > Width * PixelStride;

    /// <summary>How many samples lie side by side: 1, or all that fill 64 bytes.</summary>
    public int Lanes { get; init; } = 1;

    /// <summary>Whether it lies as the caller has it, one channel after the other.</summary>
    public bool IsChannelsFirst => PixelStride == 1;

    /// <summary>From one copy of the channels to the next, where an image is <see cref="Spread"/>.</summary>
    public int TapStride => Run;

    public static ImageLayout ChannelsFirst(Shape shape) =>
        new(shape[0], shape[1], shape[2], shape[1] * shape[2], shape[2], PixelStride: 1, Origin: 0, Run: 1);

    /// <summary>One channel after the other, each row padded.</summary>
    public static ImageLayout RowsOfChannels(Shape shape, int row) =>
        new(shape[0], shape[1], shape[2], checked(shape[1] * row), row, PixelStride: 1, Origin: 0, Run: 1);

    /// <summary>
    /// A block of samples as one image, whose values are vectors of a value of each sample: [channel][row][pixel][sample]. Lanes are full
    /// whatever the channels. A block begins at its first sample's number times the length of a sample.
    /// </summary>
    public static ImageLayout SamplesInLanes(Shape shape, int lanes, Halo halo)
    {
        int row = checked((halo.Left + shape[2] + halo.Right) * lanes);
        return new(shape[0], shape[1], shape[2], ChannelStride: checked(shape[1] * row), row, PixelStride: lanes, halo.Left * lanes, Run: lanes) { Lanes = lanes };
    }

    /// <param name="channels">Real channels.</param>
    /// <param name="shape">Where height and width are taken from.</param>
    /// <param name="run">Channels with padding.</param>
    /// <param name="taps">How often they lie behind each other; more than once in a <see cref="Spread"/> image.</param>
    /// <param name="halo">Pixels of zeros beside each row.</param>
    public static ImageLayout ChannelsLast(int channels, Shape shape, int run, int taps, Halo halo)
    {
        int pixel = checked(run * taps);
        int row = checked((halo.Left + shape[2] + halo.Right) * pixel);
        return new(channels, shape[1], shape[2], ChannelStride: 1, row, pixel, halo.Left * pixel, run);
    }
}

/// <summary>Pixels of zeros beside each row of an image.</summary>
internal sealed record Halo(int Left, int Right)
{
    public static readonly Halo None = new(0, 0);

    /// <summary>As much as either needs.</summary>
    public Halo Join(Halo other) => new(Math.Max(Left, other.Left), Math.Max(Right, other.Right));
}

/// <summary>
/// A copy of an image for a convolution in groups of any size: for each of the taps (the channels of a group), the channel that each of the columns
/// (the outputs) reads, side by side, so that every lane finds its own factor.
/// </summary>
internal sealed record Spread(int Groups, int Taps, int Columns);
