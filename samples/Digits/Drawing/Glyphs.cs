using System.Numerics;

namespace NetGen.Samples.Digits.Drawing;

/// <summary>
/// How digits are written: strokes through points of the unit square, x to the right and y down, curved where more than two points follow
/// each other. Most digits have two ways.
/// </summary>
internal static class Glyphs
{
    private static readonly Vector2[][][][] Ways =
    [
        [
            [[new(0.50f, 0.00f), new(0.18f, 0.18f), new(0.10f, 0.50f), new(0.20f, 0.84f), new(0.50f, 1.00f), new(0.80f, 0.84f), new(0.90f, 0.50f), new(0.80f, 0.16f), new(0.50f, 0.00f)]],
        ],
        [
            [[new(0.50f, 0.00f), new(0.50f, 1.00f)]],
            [[new(0.25f, 0.25f), new(0.52f, 0.00f)], [new(0.52f, 0.00f), new(0.52f, 1.00f)]],
        ],
        [
            [[new(0.12f, 0.25f), new(0.32f, 0.02f), new(0.72f, 0.06f), new(0.80f, 0.34f), new(0.50f, 0.66f), new(0.10f, 1.00f)], [new(0.10f, 1.00f), new(0.90f, 1.00f)]],
            [
                [new(0.15f, 0.20f), new(0.45f, 0.00f), new(0.78f, 0.22f), new(0.62f, 0.62f), new(0.25f, 0.98f), new(0.12f, 0.86f), new(0.35f, 0.80f), new(0.90f, 0.98f)],
            ],
        ],
        [
            [
                [new(0.14f, 0.12f), new(0.50f, 0.00f), new(0.80f, 0.20f), new(0.42f, 0.46f)],
                [new(0.42f, 0.46f), new(0.86f, 0.68f), new(0.64f, 0.98f), new(0.12f, 0.90f)],
            ],
            [[new(0.12f, 0.02f), new(0.82f, 0.02f)], [new(0.82f, 0.02f), new(0.46f, 0.40f)], [new(0.46f, 0.40f), new(0.88f, 0.66f), new(0.60f, 1.00f), new(0.10f, 0.88f)]],
        ],
        [
            [[new(0.62f, 0.00f), new(0.10f, 0.62f)], [new(0.10f, 0.62f), new(0.90f, 0.62f)], [new(0.66f, 0.30f), new(0.66f, 1.00f)]],
            [[new(0.20f, 0.00f), new(0.16f, 0.48f)], [new(0.16f, 0.48f), new(0.84f, 0.48f)], [new(0.80f, 0.00f), new(0.74f, 1.00f)]],
        ],
        [
            [
                [new(0.84f, 0.00f), new(0.24f, 0.00f)], [new(0.24f, 0.00f), new(0.18f, 0.44f)],
                [new(0.18f, 0.44f), new(0.60f, 0.36f), new(0.88f, 0.66f), new(0.58f, 0.98f), new(0.12f, 0.90f)],
            ],
            [[new(0.80f, 0.04f), new(0.30f, 0.02f), new(0.22f, 0.40f), new(0.70f, 0.48f), new(0.80f, 0.82f), new(0.14f, 0.98f)]],
        ],
        [
            [[new(0.70f, 0.00f), new(0.28f, 0.32f), new(0.14f, 0.72f), new(0.44f, 1.00f), new(0.82f, 0.78f), new(0.62f, 0.50f), new(0.18f, 0.66f)]],
            [[new(0.45f, 0.00f), new(0.16f, 0.55f), new(0.30f, 0.98f), new(0.76f, 0.94f), new(0.72f, 0.58f), new(0.20f, 0.72f)]],
        ],
        [
            [[new(0.10f, 0.02f), new(0.88f, 0.02f)], [new(0.88f, 0.02f), new(0.40f, 1.00f)]],
            [[new(0.10f, 0.06f), new(0.86f, 0.02f)], [new(0.86f, 0.02f), new(0.52f, 0.50f), new(0.42f, 1.00f)], [new(0.28f, 0.52f), new(0.76f, 0.48f)]],
        ],
        [
            [
                [
                    new(0.50f, 0.48f), new(0.20f, 0.24f), new(0.50f, 0.00f), new(0.80f, 0.24f), new(0.50f, 0.48f), new(0.14f, 0.76f), new(0.50f, 1.00f),
                    new(0.86f, 0.76f), new(0.50f, 0.48f),
                ],
            ],
        ],
        [
            [[new(0.80f, 0.24f), new(0.48f, 0.02f), new(0.18f, 0.26f), new(0.42f, 0.50f), new(0.80f, 0.26f)], [new(0.80f, 0.24f), new(0.76f, 1.00f)]],
            [[new(0.78f, 0.28f), new(0.46f, 0.00f), new(0.20f, 0.28f), new(0.50f, 0.48f), new(0.80f, 0.20f), new(0.78f, 0.66f), new(0.30f, 1.00f)]],
        ],
    ];

    /// <summary>The strokes of one of the digit's ways.</summary>
    public static Vector2[][] Choose(int digit, Random random)
    {
        Vector2[][][] ways = Ways[digit];
        return ways[random.Next(ways.Length)];
    }
}
