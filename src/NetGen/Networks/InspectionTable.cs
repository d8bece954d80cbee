using System.Globalization;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>An inspection as text: a row per layer with the range of its values and the first of them.</summary>
internal static class InspectionTable
{
    private const int FirstValues = 4;

    public static string Of<T>(string network, LayerActivation<T>[] layers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TextTable.Of(
            $"{network}: the layers' activations of one sample",
            [["Layer (kind)", "Output", "Least", "Mean", "Greatest", "Values"], .. layers.Select(Row)],
            rightFrom: 2,
            leftFrom: 5);

    private static string[] Row<T>(LayerActivation<T> layer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] values = Array.ConvertAll(layer.Values.ToArray(), double.CreateTruncating);
        string first = string.Join(" ", values.Take(FirstValues).Select(Number));
        return
        [
            $"{layer.Name} ({layer.Kind})",
            ShapeText.Of(layer.Shape),
            Number(values.Min()),
            Number(values.Average()),
            Number(values.Max()),
            values.Length > FirstValues ? first + " …" : first,
        ];
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
