using System.Xml.Linq;

namespace NetGen.Curves;

/// <summary>All charts below each other, two in a row, in one SVG file.</summary>
internal static class Drawing
{
    private const int Columns = 2;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XDocument Of(IReadOnlyList<MeasuredCurve> curves)
    {
        int width = Chart.Width * Columns, height = Chart.Height * ((curves.Count + Columns - 1) / Columns);
        return new(new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("font-family", "sans-serif"),
            new XAttribute("font-size", "12"),
            new XElement(Svg + "rect", new XAttribute("width", width), new XAttribute("height", height), new XAttribute("fill", "white")),
            curves.Select((curve, index) => Placed(Chart.Of(curve), index % Columns * Chart.Width, index / Columns * Chart.Height))));
    }

    private static XElement Placed(XElement chart, int x, int y)
    {
        chart.SetAttributeValue("transform", $"translate({x} {y})");
        return chart;
    }
}
