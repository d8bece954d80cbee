using System.Numerics;

namespace NetGen.Samples.Digits.Drawing;

/// <summary>The hand that writes one digit: unsteady, slanted, turned, larger or smaller, and never quite in the middle.</summary>
internal sealed class Hand
{
    private const float Unsteadiness = 0.05f;
    private static readonly Vector2 GlyphCentre = new(0.5f, 0.5f);

    private readonly Random _random;
    private readonly Matrix3x2 _placement;

    public Hand(Random random)
    {
        _random = random;
        Vector2 size = new(Between(9, 16), Between(13, 20));
        Vector2 centre = new Vector2(Canvas.Side / 2f) + new Vector2(Between(-3, 3), Between(-3, 3));
        _placement = Matrix3x2.CreateTranslation(-GlyphCentre)
            * Matrix3x2.CreateScale(size)
            * Matrix3x2.CreateSkew(Between(-0.45f, 0.25f), 0)
            * Matrix3x2.CreateRotation(Between(-0.25f, 0.25f))
            * Matrix3x2.CreateTranslation(centre);
        Thickness = Between(1.1f, 3.2f);
        Pressure = Between(0.65f, 1);
    }

    /// <summary>The width of a stroke in pixels.</summary>
    public float Thickness { get; }

    /// <summary>How dark a stroke is, up to 1.</summary>
    public float Pressure { get; }

    /// <summary>A digit's strokes in pixels. Strokes that meet still meet, since a point moves with its first copy.</summary>
    public IEnumerable<Vector2[]> Write(Vector2[][] strokes)
    {
        Dictionary<Vector2, Vector2> placed = [];
        foreach (Vector2[] stroke in strokes)
            yield return Array.ConvertAll(stroke, point => placed.TryGetValue(point, out Vector2 known) ? known : placed[point] = Place(point));
    }

    private Vector2 Place(Vector2 point) =>
        Vector2.Transform(point + new Vector2(Between(-Unsteadiness, Unsteadiness), Between(-Unsteadiness, Unsteadiness)), _placement);

    private float Between(float least, float most) => least + ((most - least) * _random.NextSingle());
}
