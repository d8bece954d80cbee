using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>A place in an image between four pixels, each with its share; what lies outside the image has none. Emitted code calls this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImagePoint
{
    private readonly int _top, _bottom, _left, _right;
    private readonly double _upper, _lower, _west, _east;

    internal ImagePoint(int height, int width, double row, double column)
    {
        (_top, _bottom, _upper, _lower) = Between(row, height);
        (_left, _right, _west, _east) = Between(column, width);
    }

    /// <summary>The bilinear mean of a channel.</summary>
    /// <param name="channel">Its first pixel.</param>
    /// <param name="rowStride">Values from a pixel to the one below.</param>
    /// <param name="pixelStride">Values from a pixel to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Read(ref float channel, nint rowStride, nint pixelStride)
    {
        ref float top = ref Unsafe.Add(ref channel, _top * rowStride), bottom = ref Unsafe.Add(ref channel, _bottom * rowStride);
        nint left = _left * pixelStride, right = _right * pixelStride;
        return (float)((_upper * ((_west * Unsafe.Add(ref top, left)) + (_east * Unsafe.Add(ref top, right))))
            + (_lower * ((_west * Unsafe.Add(ref bottom, left)) + (_east * Unsafe.Add(ref bottom, right)))));
    }

    /// <inheritdoc cref="Read(ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Read(ref double channel, nint rowStride, nint pixelStride)
    {
        ref double top = ref Unsafe.Add(ref channel, _top * rowStride), bottom = ref Unsafe.Add(ref channel, _bottom * rowStride);
        nint left = _left * pixelStride, right = _right * pixelStride;
        return (_upper * ((_west * Unsafe.Add(ref top, left)) + (_east * Unsafe.Add(ref top, right))))
            + (_lower * ((_west * Unsafe.Add(ref bottom, left)) + (_east * Unsafe.Add(ref bottom, right))));
    }

    // A pixel outside is read as the one at the border, with the share 0, so that no read leaves the image.
    private static (int First, int Second, double FirstShare, double SecondShare) Between(double place, int length)
    {
        // Beyond one pixel from the border nothing is left to see; the cast below would overflow far out.
        if (!(place > -1 && place < length))
            return (0, 0, 0, 0);

        double floor = Math.Floor(place);
        int first = (int)floor, second = first + 1;
        double share = place - floor;
        return (Math.Max(first, 0), Math.Min(second, length - 1), first < 0 ? 0 : 1 - share, second < length ? share : 0);
    }
}
