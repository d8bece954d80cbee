namespace NetGen.Widths.Reference;

/// <summary>A tap of a window at one of its places: indices within the channel that comes out, the window, and the channel that goes in.</summary>
internal readonly record struct Tap(int Place, int Index, int Pixel);

/// <summary>A window over an image, tap by tap.</summary>
internal sealed class ReferenceWindow
{
    private readonly int _height;
    private readonly int _width;
    private readonly int _stride;
    private readonly int _dilation;
    private readonly int[] _shape;
    private readonly bool _isSame;

    /// <param name="shape">(channels, height, width) of the image.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="stride">From place to place.</param>
    /// <param name="padding">At the border.</param>
    /// <param name="dilation">From tap to tap.</param>
    public ReferenceWindow(int[] shape, int height, int width, int stride, Pad padding, int dilation = 1)
    {
        (_shape, _height, _width, _stride, _dilation, _isSame) = (shape, height, width, stride, dilation, padding == Pad.Same);
        Rows = Outputs(shape[1], height);
        Columns = Outputs(shape[2], width);
        Taps = [.. AllTaps()];
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Places => Rows * Columns;

    public int Pixels => _shape[1] * _shape[2];

    /// <summary>Those that meet a pixel.</summary>
    public IReadOnlyList<Tap> Taps { get; }

    private int Outputs(int pixels, int size) => _isSame ? (pixels + _stride - 1) / _stride : ((pixels - ((size - 1) * _dilation) - 1) / _stride) + 1;

    private int Before(int pixels, int size)
    {
        int outside = ((Outputs(pixels, size) - 1) * _stride) + ((size - 1) * _dilation) + 1 - pixels;
        return _isSame ? Math.Max(outside, 0) / 2 : 0;
    }

    private IEnumerable<Tap> AllTaps() =>
        from place in Enumerable.Range(0, Places)
        from tap in Enumerable.Range(0, _height * _width)
        let row = (place / Columns * _stride) + (tap / _width * _dilation) - Before(_shape[1], _height)
        let column = (place % Columns * _stride) + (tap % _width * _dilation) - Before(_shape[2], _width)
        where row >= 0 && row < _shape[1] && column >= 0 && column < _shape[2]
        select new Tap(place, tap, (row * _shape[2]) + column);
}
