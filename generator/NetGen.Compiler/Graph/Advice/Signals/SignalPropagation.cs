using NetGen.Compiler.Formulas;

namespace NetGen.Compiler.Graph;

/// <summary>
/// How large values and gradients are expected to be when training begins, over the whole graph, from an input of unit variance and a gradient of unit size before the
/// last activation. Branches count as independent. Glorot and Bengio 2010; He et al. 2015. Pooling passes on what it is given: neighbours in an image are alike.
/// </summary>
internal sealed class SignalPropagation
{
    private readonly NetworkGraph _graph;
    private readonly Dictionary<Node, SignalMoments> _values = [];
    private readonly Dictionary<Node, double> _slopes = [];
    private readonly Dictionary<Node, double> _gradients = [];
    private readonly Dictionary<(ElementFunction, SignalMoments), NormalResponse> _responses = [];

    public SignalPropagation(NetworkView network)
    {
        _graph = network.Graph;
        _values[_graph.Input] = SignalMoments.Unit;
        foreach (Node node in _graph.Nodes)
            _values[node] = Forward(node, node.Inputs.Select(input => _values[input]).ToArray());
        Node source = network.OutputSource;
        _gradients[source.Layer.IsActivation() ? source.Inputs[0] : source] = 1;
        foreach (Node node in _graph.Nodes.Reverse().Where(node => _gradients.ContainsKey(node)))
            Backward(node, _gradients[node]);
    }

    /// <summary>The deviation of a layer's values.</summary>
    public double Deviation(Node node) => Math.Sqrt(_values[node].Square);

    /// <summary>The size of the gradient by a layer's values; of one that gets none, 1.</summary>
    public double Gradient(Node node) => _gradients.TryGetValue(node, out double square) ? Math.Sqrt(square) : 1;

    /// <summary>What is left of a gradient at the values of one node on its way to those of another.</summary>
    public double GradientGain(Node from, Node to) =>
        Gradient(to) / (_gradients.ContainsKey(from) ? Gradient(from) : Gradient(from.Inputs[0]) / Math.Sqrt(_slopes[from]));

    private SignalMoments Forward(Node node, SignalMoments[] inputs)
    {
        SignalMoments x = inputs[0];
        return node.Layer switch
        {
            DenseLayer or Conv2DLayer => new(0, Gain(node, start => start.FanIn) * x.Square),
            ActivationLayer { Function: { } function } => Respond(node, Response(function, x)),
            PReLULayer => Respond(node, NormalResponse.Of(v => v > 0 ? v : 0.25 * v, (v, _) => v > 0 ? 1 : 0.25, x)),
            SoftmaxLayer => Respond(node, Softmax(node.OutputShape.Columns, x)),
            BatchNormLayer or LayerNormLayer or StandardizeLayer => SignalMoments.Unit,
            RescaleLayer rescale => IsRaw(node) ? SignalMoments.Unit : SignalMoments.Of((rescale.Scale * x.Mean) + rescale.Offset, rescale.Scale * rescale.Scale * x.Variance),
            PoolLayer { Function: PoolFunction.Maximum } pool => NormalResponse.LargestOf(pool.Window.Height * pool.Window.Width, x),
            GlobalPoolLayer { Function: PoolFunction.Maximum } => NormalResponse.LargestOf(node.InputShapes[0].ChannelLength, x),
            DropoutLayer dropout => new(x.Mean, x.Square / (1 - dropout.Rate)),
            GaussianNoiseLayer noise => new(x.Mean, x.Square + (noise.Deviation * noise.Deviation)),
            MergeLayer { Merge: Merge.Concat } => Mixed(node, inputs),
            MergeLayer { Merge: Merge.Add } => SignalMoments.Of(x.Mean + inputs[1].Mean, x.Variance + inputs[1].Variance),
            MergeLayer => new(x.Mean * inputs[1].Mean, x.Square * inputs[1].Square),
            _ => x,
        };
    }

    private void Backward(Node node, double gradient)
    {
        Node input = node.Inputs[0];
        switch (node.Layer)
        {
            case MergeLayer { Merge: Merge.Multiply }:
                Add(input, gradient * _values[node.Inputs[1]].Square);
                Add(node.Inputs[1], gradient * _values[input].Square);
                break;
            case MergeLayer:
                Add(input, gradient);
                Add(node.Inputs[1], gradient);
                break;
            default:
                Add(input, gradient * BackwardGain(node, _values[input]));
                break;
        }
    }

    private double BackwardGain(Node node, SignalMoments x) => node.Layer switch
    {
        DenseLayer or Conv2DLayer => Gain(node, start => start.FanOut),
        BatchNormLayer norm => 1 / (x.Variance + norm.Epsilon),
        LayerNormLayer norm => 1 / (x.Variance + norm.Epsilon),
        RescaleLayer rescale => rescale.Scale * rescale.Scale,
        DropoutLayer dropout => 1 / (1 - dropout.Rate),
        _ => _slopes.TryGetValue(node, out double slope) ? slope : 1,
    };

    private void Add(Node node, double gradient) => _gradients[node] = gradient + (_gradients.TryGetValue(node, out double others) ? others : 0);

    /// <summary>Fan · variance of the weights; 1 where they do not vary.</summary>
    private double Gain(Node node, Func<WeightStart, double> fan) =>
        WeightVariance.Weight(_graph, node) is { } weight && WeightVariance.Of(weight) is { } variance ? fan(weight.Declared.Start) * variance : 1;

    private NormalResponse Response(ElementFunction function, SignalMoments x)
    {
        if (!_responses.TryGetValue((function, x), out NormalResponse response))
            _responses[(function, x)] = response = NormalResponse.Of(function, x);
        return response;
    }

    private SignalMoments Respond(Node node, NormalResponse response)
    {
        _slopes[node] = response.SlopeSquare;
        return new(response.Mean, response.Square);
    }

    /// <summary>One of n alike has 1/n, with a spread as that of eˣ; the slope is about p·(1 − p).</summary>
    private static NormalResponse Softmax(int count, SignalMoments x)
    {
        double share = 1.0 / count, square = Math.Min(share, share * share * Math.Exp(Math.Min(x.Variance, 100)));
        return new(share, square, share * share);
    }

    private static SignalMoments Mixed(Node node, SignalMoments[] parts)
    {
        double first = node.InputShapes[0].Size / node.OutputShape.Size;
        return new((first * parts[0].Mean) + ((1 - first) * parts[1].Mean), (first * parts[0].Square) + ((1 - first) * parts[1].Square));
    }

    /// <summary>Whether nothing but preparation stands before it: it is there to make the raw input one of unit variance.</summary>
    private static bool IsRaw(Node node)
    {
        Node at = node.Inputs[0];
        while (at.Inputs.Count == 1 && (at.Layer.OnlyPasses() || at.Layer is RescaleLayer or StandardizeLayer))
            at = at.Inputs[0];
        return at.Inputs.Count == 0;
    }
}
