using System.Numerics;

namespace NetGen.Samples.Digits.Drawing;

/// <summary>Digits that nobody has to download: each written by another hand, on grainy paper, with a stray stroke now and then.</summary>
internal static class DrawnDigits
{
    private const int Pixels = Canvas.Side * Canvas.Side;
    private const int Classes = 10;

    /// <summary>As many of each digit, to within one; the same seed always draws the same.</summary>
    public static Dataset Make(int count, int seed)
    {
        Random random = new(seed);
        float[] images = new float[count * Pixels];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % Classes;
            Draw(labels[i], images.AsSpan(i * Pixels, Pixels), random);
        }

        return Dataset.FromLabels(images, Pixels, labels, Classes).WithInputShape(1, Canvas.Side, Canvas.Side);
    }

    private static void Draw(int digit, Span<float> image, Random random)
    {
        Canvas canvas = new(image);
        Hand hand = new(random);
        foreach (Vector2[] stroke in hand.Write(Glyphs.Choose(digit, random)))
            Draw(canvas, Spline.Through(stroke), hand);

        if (random.NextSingle() < 0.25f)
            canvas.Line(Anywhere(random), Anywhere(random), 1, hand.Pressure / 2);

        canvas.AddGrain(random, 0.08f);
    }

    private static void Draw(Canvas canvas, IEnumerable<Vector2> curve, Hand hand)
    {
        Vector2? last = null;
        foreach (Vector2 point in curve)
        {
            if (last is { } from)
                canvas.Line(from, point, hand.Thickness, hand.Pressure);

            last = point;
        }
    }

    private static Vector2 Anywhere(Random random) => Canvas.Side * new Vector2(random.NextSingle(), random.NextSingle());
}
