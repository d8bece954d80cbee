using System.Numerics;

namespace NetGen.Samples.Digits.Drawing;

/// <summary>A smooth curve through points (Catmull and Rom, "A Class of Local Interpolating Splines", 1974), as short straight pieces.</summary>
internal static class Spline
{
    private const int PiecesPerSpan = 6;

    public static IEnumerable<Vector2> Through(Vector2[] points)
    {
        for (int span = 0; span + 1 < points.Length; span++)
        {
            for (int piece = 0; piece < PiecesPerSpan; piece++)
                yield return Between(points, span, (float)piece / PiecesPerSpan);
        }

        yield return points[^1];
    }

    private static Vector2 Between(Vector2[] points, int span, float t)
    {
        Vector2 from = points[span];
        Vector2 to = points[span + 1];
        Vector2 before = span > 0 ? points[span - 1] : from;
        Vector2 after = span + 2 < points.Length ? points[span + 2] : to;
        Vector2 a = (3 * (from - to)) + after - before;
        Vector2 b = (2 * before) - (5 * from) + (4 * to) - after;
        return from + (0.5f * t * (to - before + (t * (b + (t * a)))));
    }
}
