namespace NetGen.Compiler.Graph;

/// <summary>The window that a layer slides over an image, as declared.</summary>
internal sealed record ImageWindow(int Height, int Width, int Stride, int Dilation, Padding Padding)
{
    private const int SmallImage = 128;

    /// <summary>What goes into a network's hash beside the shapes.</summary>
    public string Identity => $"{Numbers.Text(Height)}x{Numbers.Text(Width)} stride {Numbers.Text(Stride)} dilation {Numbers.Text(Dilation)} {Padding}";

    public Window Over(Shape image) => new(
        WindowAxis.Over(image[1], Height, Stride, Dilation, Padding),
        WindowAxis.Over(image[2], Width, Stride, Dilation, Padding));

    /// <summary>Why it cannot slide over the shape, or null (NG1006, NG1007).</summary>
    public ShapeResult? Refuse(string title, Shape input)
    {
        if (!input.IsImage)
        {
            return ShapeResult.Refused(
                $"{title} cannot take {input}: it slides over (channels, height, width). " +
                $"Put Reshape before it, such as Reshape(1, {Numbers.Text(input.Rows)}, {Numbers.Text(input.Columns)}).");
        }

        return RefuseAxis(title, input, "high", Height, input[1]) ?? RefuseAxis(title, input, "wide", Width, input[2]);
    }

    /// <summary>With padding a window may be larger than a small image, but not by so much that its halo fills the memory.</summary>
    private ShapeResult? RefuseAxis(string title, Shape input, string direction, int size, int pixels)
    {
        long span = WindowAxis.Span(size, Dilation), most = Padding == Padding.Valid ? pixels : 2L * Math.Max(pixels, SmallImage);
        return span <= most
            ? null
            : ShapeResult.Refused(
                $"{title} has a window {Spell.Count(span)} {direction}, but its input {input} is only {Numbers.Text(pixels)} {direction}. " +
                (Padding == Padding.Valid ? "Make the window smaller, pad with Pad.Same, or shrink the image less before it." : "Make the window smaller."),
                "NG1007");
    }
}
