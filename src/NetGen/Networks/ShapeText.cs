using System.Globalization;

namespace NetGen.Runtime;

/// <summary>Shapes and counts as messages and tables show them.</summary>
internal static class ShapeText
{
    /// <summary>"(1, 28, 28)".</summary>
    public static string Of(IEnumerable<int> extents) =>
        $"({string.Join(", ", extents.Select(extent => extent.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>"44,426".</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
