using NetGen.Curves.Networks;

namespace NetGen.Curves;

/// <summary>All curves, each made when its turn comes: together they would not fit into memory.</summary>
internal static class Catalogue
{
    private const int SampleWidth = 256;

    public static IReadOnlyList<(string Name, Func<Curve> Make)> All { get; } =
    [
        ("width", () => Curve.OfNetworks("width", "width of two dense layers", Points.Widths, [1, 64], 64)),
        ("samples", () => Curve.OfSamples("samples", $"samples, two dense layers of {SampleWidth}", Middle(), Samples())),
        ("channels", () => Curve.OfNetworks("channels", "channels of two convolutions 3×3 on 16×16 pixels", Points.Channels, [1], 16)),
        ("depth", () => Curve.OfNetworks("depth", "dense layers of 64", Points.Depths, [1, 64], 64)),
    ];

    private static Point Middle() => Points.Widths.Select(make => make()).First(point => point.Size == SampleWidth);

    /// <summary>Powers of two up to 4096 and what lies in the middle between them, and two odd counts.</summary>
    private static int[] Samples() =>
    [
        .. Enumerable.Range(0, 13).Select(power => 1 << power)
            .SelectMany(count => count is 1 or 4096 ? (int[])[count] : [count, count + (count / 2)])
            .Concat([5, 100])
            .Order(),
    ];
}
