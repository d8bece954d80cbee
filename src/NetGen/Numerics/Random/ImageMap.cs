using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// The random movements of one image, as the way back: for a pixel of the moved image, the place of the given one that it shows. Movements follow each
/// other in the order in which they are added, and the image is read once.
/// </summary>
/// <remarks>A place is seen from the centre: row' = A·row + B·column + C, column' = D·row + E·column + F. Emitted code calls this.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImageMap
{
    private readonly int _height;
    private readonly int _width;
    private readonly double _a, _b, _c, _d, _e, _f;

    private ImageMap(int height, int width, double a, double b, double c, double d, double e, double f) =>
        (_height, _width, _a, _b, _c, _d, _e, _f) = (height, width, a, b, c, d, e, f);

    /// <summary>The image as it is.</summary>
    public static ImageMap Of(int height, int width) => new(height, width, 1, 0, 0, 0, 1, 0);

    /// <summary>Left to right with probability ½.</summary>
    public ImageMap Flip(ulong key, nint element) => Number(key, element) < 0 ? Then(1, 0, 0, 0, -1, 0) : this;

    /// <summary>About the centre by an angle uniform in ±<paramref name="degrees"/>.</summary>
    public ImageMap Rotate(ulong key, nint element, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Number(key, element) * Math.PI / 180);
        return Then(cosine, -sine, 0, sine, cosine, 0);
    }

    /// <summary>From the centre by a factor uniform in 1 ± <paramref name="range"/>; above 1 the image grows.</summary>
    public ImageMap Zoom(ulong key, nint element, double range)
    {
        double factor = 1 + (range * Number(key, element));
        return Then(1 / factor, 0, 0, 0, 1 / factor, 0);
    }

    /// <summary>By shares of height and of width, each uniform in ±<paramref name="range"/>.</summary>
    public ImageMap Shift(ulong key, nint element, double range) =>
        Then(1, 0, -range * Number(key, element) * _height, 0, 1, -range * Number(key, element + 1) * _width);

    /// <summary>What the pixel (<paramref name="row"/>, <paramref name="column"/>) of the moved image shows.</summary>
    public ImagePoint At(nint row, nint column)
    {
        double middle = (_height - 1) / 2.0, centre = (_width - 1) / 2.0;
        double y = row - middle, x = column - centre;
        return new(_height, _width, (_a * y) + (_b * x) + _c + middle, (_d * y) + (_e * x) + _f + centre);
    }

    // The movement that comes after is the first on the way back.
    private ImageMap Then(double a, double b, double c, double d, double e, double f) => new(
        _height, _width,
        (_a * a) + (_b * d), (_a * b) + (_b * e), (_a * c) + (_b * f) + _c,
        (_d * a) + (_e * d), (_d * b) + (_e * e), (_d * c) + (_e * f) + _f);

    private static double Number(ulong key, nint element) => RandomLanes.SymmetricScalarDouble(key, element);
}
