namespace NetGen.Compiler.Lowering;

/// <summary>A tap of a window at one of its places, where it meets a pixel.</summary>
/// <param name="Tap">The tap, row by row.</param>
/// <param name="Place">The place of the window, row by row, within the channel that comes out.</param>
/// <param name="Pixel">The pixel, row by row, within the channel that goes in.</param>
internal readonly record struct WindowTap(int Tap, int Place, int Pixel);

/// <summary>Walks a window over an image, in reading order of places, then of taps; taps outside the image are left out.</summary>
internal static class WindowTaps
{
    public static IEnumerable<WindowTap> Of(Window window) =>
        from y in Enumerable.Range(0, window.Vertical.Outputs)
        from x in Enumerable.Range(0, window.Horizontal.Outputs)
        from u in Enumerable.Range(0, window.Vertical.Size)
        let row = PixelOf(window.Vertical, y, u)
        where row >= 0
        from v in Enumerable.Range(0, window.Horizontal.Size)
        let column = PixelOf(window.Horizontal, x, v)
        where column >= 0
        select new WindowTap(
            (u * window.Horizontal.Size) + v, (y * window.Horizontal.Outputs) + x, (row * window.Horizontal.Inputs) + column);

    /// <summary>−1 outside the image.</summary>
    private static int PixelOf(WindowAxis axis, int place, int tap)
    {
        int pixel = (place * axis.Stride) + (tap * axis.Dilation) - axis.Before;
        return pixel < axis.Inputs ? Math.Max(pixel, -1) : -1;
    }
}
