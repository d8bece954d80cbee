namespace NetGen.Widths.Reference;

/// <summary>Every filter at every place: y[f] = Σ W[f, c, tap]·x[c, pixel] + b[f] over the channels c of its group.</summary>
internal sealed class ReferenceConvolution : ReferenceLayer
{
    private readonly Conv2DAttribute _layer;
    private readonly ReferencePenalty _penalty;
    private readonly ReferenceWindow _window;
    private readonly int _channels;
    private readonly int _taps;
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter _bias;
    private double[] _input = [];

    public ReferenceConvolution(Conv2DAttribute layer, ReferencePenalty network, string name, int[] shape)
    {
        _layer = layer;
        _penalty = network.ReplacedBy(layer);
        _window = new(shape, layer.KernelHeight, layer.KernelWidth, layer.Stride, layer.Padding, layer.Dilation);
        _channels = shape[0] / layer.Groups;
        _taps = layer.KernelHeight * layer.KernelWidth;
        _weight = new($"{name}.weight", layer.Filters * _channels * _taps, 1 / Math.Sqrt(_channels * _taps)) { UnitLength = _channels * _taps };
        _bias = new($"{name}.bias", layer.Filters, 0.3);
        Shape = [layer.Filters, _window.Rows, _window.Columns];
    }

    /// <summary>Of what comes out.</summary>
    public int[] Shape { get; }

    public override IReadOnlyList<ReferenceParameter> Parameters => _layer.UseBias ? [_weight, _bias] : [_weight];

    public override double[] Forward(double[] input)
    {
        _input = input;
        double[] output = new double[_layer.Filters * _window.Places];
        for (int i = 0; i < output.Length; i++)
            output[i] = _layer.UseBias ? _bias.Values[i / _window.Places] : 0;
        ForEach((x, w, y) => output[y] += _weight.Values[w] * input[x]);
        return output;
    }

    public override double[] Backward(double[] gradient)
    {
        double[] result = new double[_input.Length];
        for (int i = 0; i < gradient.Length; i++)
            _bias.Gradients[i / _window.Places] += gradient[i];
        ForEach((x, w, y) =>
        {
            _weight.Gradients[w] += gradient[y] * _input[x];
            result[x] += gradient[y] * _weight.Values[w];
        });
        return result;
    }

    public override double Penalize() => _penalty.Add(_weight);

    /// <summary>Every product, by the indices of its input, its weight and its output.</summary>
    private void ForEach(Action<int, int, int> visit)
    {
        for (int filter = 0; filter < _layer.Filters; filter++)
        {
            for (int channel = 0; channel < _channels; channel++)
            {
                int source = (filter / (_layer.Filters / _layer.Groups) * _channels) + channel;
                foreach (Tap tap in _window.Taps)
                {
                    visit(
                        (source * _window.Pixels) + tap.Pixel,
                        (((filter * _channels) + channel) * _taps) + tap.Index,
                        (filter * _window.Places) + tap.Place);
                }
            }
        }
    }
}
