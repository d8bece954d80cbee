using System.Numerics;

namespace NetGen.Samples.Digits.Drawing;

/// <summary>An image of <see cref="Side"/> × <see cref="Side"/> pixels, row by row, from 0 (paper) to 1 (ink).</summary>
internal readonly ref struct Canvas(Span<float> pixels)
{
    public const int Side = 28;

    private readonly Span<float> _pixels = pixels;

    /// <summary>Draws a straight piece; a pixel that its edge crosses is partly covered.</summary>
    public void Line(Vector2 from, Vector2 to, float thickness, float ink)
    {
        float reach = (thickness / 2) + 1;
        (int left, int right) = Range(from.X, to.X, reach);
        (int top, int bottom) = Range(from.Y, to.Y, reach);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                float distance = Distance(new(x + 0.5f, y + 0.5f), from, to);
                float covered = Math.Clamp((thickness / 2) + 0.5f - distance, 0, 1);
                ref float pixel = ref _pixels[(y * Side) + x];
                pixel = Math.Max(pixel, ink * covered);
            }
        }
    }

    /// <summary>Adds grain to every pixel: normal with the given deviation.</summary>
    public void AddGrain(Random random, float deviation)
    {
        foreach (ref float pixel in _pixels)
            pixel = Math.Clamp(pixel + (deviation * Normal(random)), 0, 1);
    }

    private static (int First, int Last) Range(float a, float b, float reach) =>
        (Math.Max(0, (int)(Math.Min(a, b) - reach)), Math.Min(Side - 1, (int)(Math.Max(a, b) + reach)));

    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        Vector2 along = to - from;
        float length = along.LengthSquared();
        float t = length > 0 ? Math.Clamp(Vector2.Dot(point - from, along) / length, 0, 1) : 0;
        return Vector2.Distance(point, from + (t * along));
    }

    // Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958.
    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
}
