namespace NetGen.Widths.Reference;

/// <summary>The largest value, or the mean, of each channel in a window.</summary>
internal sealed class ReferencePool(ReferenceWindow window, int channels, bool isMaximum) : ReferenceLayer
{
    private const double NearKink = 3e-6;
    private double[] _input = [];

    /// <summary>Of what comes out.</summary>
    public int[] Shape => [channels, window.Rows, window.Columns];

    /// <summary>Two values of a window that rounding could exchange.</summary>
    public override bool IsNearKink => isMaximum && Enumerable.Range(0, channels * window.Places).Any(place =>
    {
        double[] values = [.. Pixels(place).Select(pixel => _input[pixel]).OrderDescending().Take(2)];
        return values.Length == 2 && values[0] != values[1] && values[0] - values[1] < NearKink;
    });

    public static ReferencePool? Of(NetGenAttribute attribute, int[] shape) => attribute switch
    {
        PoolingAttribute pooling =>
            new(new(shape, pooling.Size, pooling.Size, pooling.Stride, pooling.Padding), shape[0], attribute is MaxPool2DAttribute),
        GlobalMaxPoolAttribute or GlobalAveragePoolAttribute =>
            new(new(shape, shape[1], shape[2], 1, Pad.Valid), shape[0], attribute is GlobalMaxPoolAttribute),
        _ => null,
    };

    public override double[] Forward(double[] input)
    {
        _input = input;
        return [.. Enumerable.Range(0, channels * window.Places).Select(place => Join(Pixels(place).Select(pixel => input[pixel])))];
    }

    public override double[] Backward(double[] gradient)
    {
        double[] result = new double[_input.Length];
        for (int place = 0; place < gradient.Length; place++)
        {
            int[] pixels = [.. Pixels(place)];
            if (isMaximum)
                result[pixels.MaxBy(pixel => _input[pixel])] += gradient[place];
            else
                Array.ForEach(pixels, pixel => result[pixel] += gradient[place] / pixels.Length);
        }

        return result;
    }

    private double Join(IEnumerable<double> values) => isMaximum ? values.Max() : values.Average();

    private IEnumerable<int> Pixels(int place) =>
        window.Taps.Where(tap => tap.Place == place % window.Places).Select(tap => (place / window.Places * window.Pixels) + tap.Pixel);
}
