using System.Globalization;
using System.Xml.Linq;

namespace NetGen.Curves;

/// <summary>One curve as a drawing: both axes logarithmic, a line for each series, and its limit dashed in the same colour.</summary>
internal static class Chart
{
    public const int Width = 520;
    public const int Height = 340;

    private const int Left = 56;
    private const int Right = 16;
    private const int Top = 44;
    private const int Bottom = 40;
    private const double LeastPicoseconds = 1;
    private const double MostPicoseconds = 10_000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e"];

    public static XElement Of(MeasuredCurve curve)
    {
        int[] sizes = [.. curve.Series.SelectMany(series => series.Readings).Select(reading => reading.Size).Distinct().Order()];
        Scale across = new(sizes[0], sizes[^1], Left, Width - Right);
        Scale up = new(LeastPicoseconds, MostPicoseconds, Height - Bottom, Top);
        return new(
            Svg + "g",
            Text(Left, 16, "start", curve.Axis),
            sizes.Where(int.IsPow2).Select(size => Text(across.Of(size), Height - Bottom + 16, "middle", $"{size}")),
            Enumerable.Range(0, 5).Select(power => Math.Pow(10, power)).SelectMany(value => Gridline(up.Of(value), $"{value} ps")),
            curve.Series.SelectMany((series, index) => Lines(series, across, up, Colours[index % Colours.Length])),
            curve.Series.Select((series, index) => Legend(series.Name, index)));
    }

    private static IEnumerable<XElement> Lines(MeasuredSeries series, Scale across, Scale up, string colour)
    {
        yield return Line(series.Readings.Select(reading => (across.Of(reading.Size), up.Of(reading.Limit))), colour, new("stroke-dasharray", "3 3"));
        yield return Line(series.Readings.Select(reading => (across.Of(reading.Size), up.Of(reading.Picoseconds))), colour, new("stroke-width", "2"));
    }

    private static XElement Line(IEnumerable<(double X, double Y)> places, string colour, XAttribute style) => new(
        Svg + "polyline",
        new XAttribute("fill", "none"),
        new XAttribute("stroke", colour),
        style,
        new XAttribute("points", string.Join(' ', places.Select(place => $"{Number(place.X)},{Number(place.Y)}"))));

    private static IEnumerable<XElement> Gridline(double y, string label)
    {
        yield return Line([(Left, y), (Width - Right, y)], "#cccccc", new XAttribute("stroke-width", "1"));
        yield return Text(Left - 6, y + 4, "end", label);
    }

    private static XElement Legend(string name, int index)
    {
        XElement text = Text(Left + (index * 112), 34, "start", name);
        text.SetAttributeValue("fill", Colours[index % Colours.Length]);
        return text;
    }

    private static XElement Text(double x, double y, string anchor, string text) => new(
        Svg + "text",
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("text-anchor", anchor),
        text);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>From numbers to places, by ratio; what lies outside is drawn at the edge.</summary>
    private sealed record Scale(double Least, double Most, double From, double To)
    {
        public double Of(double value)
        {
            double share = Math.Log(value / Least) / Math.Log(Most / Least);
            return From + ((To - From) * Math.Clamp(share, 0, 1));
        }
    }
}
