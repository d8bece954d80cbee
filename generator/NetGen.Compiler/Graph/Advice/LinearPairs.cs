using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Two layers with weights and nothing nonlinear between compute what one can (NG2002). Where the pair is meant, because it has fewer weights or a lower rank than the
/// one layer, nothing is said.
/// </summary>
internal static class LinearPairs
{
    public static void Collapse(NetworkView network, FindingList findings)
    {
        foreach (Node first in network.Weighted)
        {
            Node[] between = Between(network, first).ToArray();
            if (network.OnlyReaderOf(between.LastOrDefault() ?? first) is not { } second || !second.Layer.IsWeighted() || IsMeant(first, second))
                continue;
            string passed = between.Length == 0 ? "nothing" : "nothing but " + string.Join(", ", between.Select(node => node.Name));
            findings.Report(
                "NG2002",
                first.Site,
                $"{network.Spell(first)} and {second.Name} have {passed} between them, and that is linear: together they compute what {second.Layer.Title} alone can. " +
                $"Put an activation between them, such as ReLU, or remove {first.Name}.",
                Repair(first, between, second));
        }
    }

    /// <summary>What stands behind a layer as long as it bends nothing and has one reader.</summary>
    private static IEnumerable<Node> Between(NetworkView network, Node first)
    {
        for (Node? at = network.OnlyReaderOf(first); at is not null && IsLinear(at.Layer); at = network.OnlyReaderOf(at))
            yield return at;
    }

    private static bool IsLinear(Layer layer) =>
        layer.OnlyPasses() || layer.Averages() || layer is BatchNormLayer or RescaleLayer or StandardizeLayer;

    private static bool IsMeant(Node first, Node second) => IsBottleneck(first, second) || IsSeparable(first.Layer, second.Layer, first.InputShapes[0].Channels);

    private static bool IsBottleneck(Node first, Node second)
    {
        bool isFlattened = first.OutputShape.Rank != second.InputShapes[0].Rank;
        int middle = Width(first.OutputShape);
        return middle < Width(first.InputShapes[0]) && middle < Width(second.OutputShape);

        int Width(Shape shape) => isFlattened ? shape.Length : shape.Channels;
    }

    /// <summary>Channel by channel and then across channels (Chollet 2017), or down and then across.</summary>
    private static bool IsSeparable(Layer first, Layer second, int channels) => first is Conv2DLayer a && second is Conv2DLayer b &&
        ((channels > 1 && a.Groups == channels && b.Window is { Height: 1, Width: 1 }) ||
        (a.Window.Width == 1 && b.Window.Height == 1 && a.Window.Height > 1 && b.Window.Width > 1) ||
        (a.Window.Height == 1 && b.Window.Width == 1 && a.Window.Width > 1 && b.Window.Height > 1));

    /// <summary>Behind the first layer and its normalisation; in place of a Linear; in the network itself rather than in a block.</summary>
    private static Repair Repair(Node first, Node[] between, Node second)
    {
        if (between.FirstOrDefault(node => node.Layer.Kind == "Linear") is { } linear)
            return Declaration.Repair.Replace(linear.Site, "ReLU");
        Node last = between.FirstOrDefault() is { Layer: BatchNormLayer } norm && norm.Site.IsBeside(first.Site) ? norm : first;
        return last.Site.IsInBlock && !second.Site.IsInBlock
            ? Declaration.Repair.InsertBefore(second.Site, "ReLU")
            : Declaration.Repair.InsertAfter(last.Site, "ReLU");
    }
}
