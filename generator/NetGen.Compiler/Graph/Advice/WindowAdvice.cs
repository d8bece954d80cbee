using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Rows and columns of an image that no window sees (NG1008): pixels that cannot matter. What another branch sees is seen, so the projection of a shortcut may stride.
/// </summary>
internal static class WindowAdvice
{
    /// <summary>From here on it is no matter of an odd pixel.</summary>
    private const double Tenth = 0.1;

    private const int LongestAxis = 1 << 16;

    public static void Unseen(NetworkView network, FindingList findings)
    {
        foreach (Node image in network.Nodes.Prepend(network.Graph.Input).Where(node => node.OutputShape.IsImage))
        {
            Node[] readers = network.ReadersOf(image).ToArray();
            Shape shape = image.OutputShape;
            if (readers.Length == 0 || Math.Max(shape[1], shape[2]) > LongestAxis || readers.Any(reader => reader.Layer.Window() is null))
                continue;
            Window[] windows = readers.Select(reader => reader.Layer.Window()!.Over(shape)).ToArray();
            int rows = Unseen(windows.Select(window => window.Vertical)), columns = Unseen(windows.Select(window => window.Horizontal));
            if (rows + columns == 0)
                continue;
            RuleSeverity severity = rows < Tenth * shape[1] && columns < Tenth * shape[2] ? RuleSeverity.Information : RuleSeverity.Warning;
            findings.Report("NG1008", severity, readers[0].Site, Message(network, readers[0], shape, rows, columns));
        }
    }

    private static int Unseen(IEnumerable<WindowAxis> axes)
    {
        bool[]? seen = null;
        foreach (WindowAxis axis in axes)
        {
            seen ??= new bool[axis.Inputs];
            for (int output = 0; output < axis.Outputs; output++)
            {
                for (int tap = 0; tap < axis.Size; tap++)
                {
                    int at = (output * axis.Stride) + (tap * axis.Dilation) - axis.Before;
                    if (at >= 0 && at < seen.Length)
                        seen[at] = true;
                }
            }
        }

        return seen!.Count(one => !one);
    }

    private static string Message(NetworkView network, Node reader, Shape shape, int rows, int columns)
    {
        string unseen = string.Join(" and ", new[] { Share(rows, shape[1], "rows"), Share(columns, shape[2], "columns") }.Where(text => text.Length > 0));
        ImageWindow window = reader.Layer.Window()!;
        return $"{network.Spell(reader)}, {reader.Layer.Title} with stride {Numbers.Text(window.Stride)}, leaves {unseen} of its input {shape} unseen, so what they hold cannot matter. " +
            (window.Padding == Padding.Same ? "Choose a stride of at most the window." : "Pad with Pad.Same, or choose a window and a stride that come out even.");
    }

    private static string Share(int unseen, int all, string noun) => unseen == 0 ? "" : $"{Numbers.Text(unseen)} of {Numbers.Text(all)} {noun}";
}
