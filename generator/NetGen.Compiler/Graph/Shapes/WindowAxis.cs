namespace NetGen.Compiler.Graph;

/// <summary>A window along one axis: output o sees the inputs o · Stride + k · Dilation − Before, for each tap k.</summary>
/// <param name="Inputs">How many pixels there are.</param>
/// <param name="Outputs">How many places the window takes.</param>
/// <param name="Size">How many taps it has.</param>
/// <param name="Stride">From one place to the next.</param>
/// <param name="Dilation">From one tap to the next.</param>
/// <param name="Before">How far the first place lies before the first pixel.</param>
internal sealed record WindowAxis(int Inputs, int Outputs, int Size, int Stride = 1, int Dilation = 1, int Before = 0)
{
    /// <summary>Whether some tap of some place lies outside the image.</summary>
    public bool IsPadded => Before > 0 || ((Outputs - 1) * Stride) + ((Size - 1) * Dilation) - Before >= Inputs;

    /// <summary>From the first tap to the last, both counted.</summary>
    public static long Span(int size, int dilation) => ((size - 1L) * dilation) + 1;

    /// <summary>The places that padding gives; for <see cref="Padding.Valid"/> the window must fit.</summary>
    public static WindowAxis Over(int inputs, int size, int stride, int dilation, Padding padding)
    {
        long span = Span(size, dilation);
        if (padding == Padding.Valid)
            return new(inputs, (int)((inputs - span) / stride) + 1, size, stride, dilation);
        int outputs = ((inputs - 1) / stride) + 1;
        long outside = Math.Max(0, ((outputs - 1L) * stride) + span - inputs);
        return new(inputs, outputs, size, stride, dilation, (int)(outside / 2));
    }
}

/// <summary>The window of a convolution or of pooling.</summary>
internal sealed record Window(WindowAxis Vertical, WindowAxis Horizontal)
{
    /// <summary>Taps.</summary>
    public int Size => Vertical.Size * Horizontal.Size;

    public bool IsPadded => Vertical.IsPadded || Horizontal.IsPadded;

    /// <summary>Whether windows lie side by side, none over the border; behind the last there may be pixels that none sees.</summary>
    public bool IsTiling => !IsPadded && Vertical is { Dilation: 1 } && Horizontal is { Dilation: 1 } && Vertical.Size == Vertical.Stride && Horizontal.Size == Horizontal.Stride;

    /// <summary>The image that it makes of one with <paramref name="channels"/> at every place.</summary>
    public Shape OutputOf(int channels) => new(channels, Vertical.Outputs, Horizontal.Outputs);
}
