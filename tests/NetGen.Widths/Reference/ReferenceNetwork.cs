using System.Reflection;

namespace NetGen.Widths.Reference;

/// <summary>A network as its attributes read, in double precision and one sample at a time: slow and obvious.</summary>
internal sealed class ReferenceNetwork
{
    private readonly List<ReferenceLayer> _layers = [];
    private readonly ReferenceLoss _loss;
    private readonly UpdateFormula _update;
    private readonly Dictionary<ReferenceParameter, Slots[]> _slots;
    private readonly bool _answersYesOrNo;
    private int _step;

    public ReferenceNetwork(Type type)
    {
        NetGenAttribute[] attributes = [.. type.GetCustomAttributes<NetGenAttribute>()];
        AddLayers(attributes);
        _loss = attributes.Select(ReferenceLoss.Of).Single(loss => loss is not null)!;
        _update = attributes.Select(ReferenceOptimizer.Of).Single(update => update is not null)!;
        HasLabels = attributes.Any(attribute => attribute is CrossEntropyAttribute);
        _answersYesOrNo = attributes.Any(attribute => attribute is BinaryCrossEntropyAttribute);
        Parameters = [.. _layers.SelectMany(layer => layer.Parameters)];
        _slots = Parameters.ToDictionary(parameter => parameter, parameter => new Slots[parameter.Values.Length]);
    }

    public bool HasLabels { get; }

    public IReadOnlyList<ReferenceParameter> Parameters { get; }

    public double[] DrawTargets(Random random, int count) => _answersYesOrNo ? Draws.Bits(random, count) : Draws.Normals(random, count, 1);

    public double[] Predict(Batch batch) => [.. Enumerable.Range(0, batch.Samples).SelectMany(i => Forward(batch.Input(i)))];

    public bool IsAwayFromKinks(Batch batch)
    {
        for (int i = 0; i < batch.Samples; i++)
        {
            Forward(batch.Input(i));
            if (_layers.Exists(layer => layer.IsNearKink))
                return false;
        }

        return true;
    }

    /// <summary>The mean loss with penalties; the gradients are then in the parameters.</summary>
    public double Differentiate(Batch batch)
    {
        foreach (ReferenceParameter parameter in Parameters)
            Array.Clear(parameter.Gradients);

        double loss = _layers.Sum(layer => layer.Penalize());
        for (int i = 0; i < batch.Samples; i++)
        {
            double[] output = Forward(batch.Input(i));
            loss += _loss.ValueOf(output, batch.Target(i), batch.Samples);
            double[] gradient = _loss.GradientOf(output, batch.Target(i), batch.Samples);
            for (int layer = _layers.Count - 1; layer >= 0; layer--)
                gradient = _layers[layer].Backward(gradient);
        }

        return loss;
    }

    /// <summary>One step along the gradients that the parameters hold.</summary>
    public void Update()
    {
        _step++;
        foreach ((ReferenceParameter parameter, Slots[] slots) in _slots)
        {
            for (int i = 0; i < slots.Length; i++)
                parameter.Values[i] = _update(parameter.Values[i], parameter.Gradients[i], ref slots[i], _step);
        }
    }

    private double[] Forward(double[] input) => _layers.Aggregate(input, (values, layer) => layer.Forward(values));

    private void AddLayers(NetGenAttribute[] attributes)
    {
        ReferencePenalty penalty = ReferencePenalty.Of(attributes);
        int[] shape = [.. attributes.OfType<InputAttribute>().Single().Shape];
        int dense = 0;
        foreach (NetGenAttribute attribute in attributes)
        {
            if (attribute is FlattenAttribute)
                shape = [shape.Aggregate(1, (product, size) => product * size)];
            else if (attribute is SoftmaxAttribute)
                _layers.Add(new ReferenceSoftmax(shape[^1]));
            else if (ReferenceActivation.Of(attribute) is { } activation)
                _layers.Add(activation);

            if (attribute is not DenseAttribute layer)
                continue;

            _layers.Add(new ReferenceDense(layer, penalty, $"dense{++dense}", shape[^1]));
            shape = [.. shape[..^1], layer.Units];
        }
    }
}
