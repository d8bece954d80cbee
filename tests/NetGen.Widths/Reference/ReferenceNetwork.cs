using System.Reflection;

namespace NetGen.Widths.Reference;

/// <summary>A network as its attributes read, in double precision and layer by layer: slow and obvious.</summary>
internal sealed class ReferenceNetwork
{
    private readonly ReferenceChain _layers;
    private readonly ReferenceLoss _loss;
    private readonly UpdateFormula _update;
    private readonly Dictionary<ReferenceParameter, Slots[]> _slots;
    private readonly ReferenceLimits _limits;
    private readonly bool _hasHalfWidthWeights;
    private readonly bool _answersYesOrNo;
    private int _step;

    public ReferenceNetwork(Type type)
    {
        NetGenAttribute[] attributes = [.. type.GetCustomAttributes<NetGenAttribute>()];
        _layers = new ReferenceChain(attributes, [.. attributes.OfType<InputAttribute>().Single().Shape], "", ReferencePenalty.Of(attributes), new ReferenceStreams());
        _limits = new ReferenceLimits(attributes);
        _loss = attributes.Select(ReferenceLoss.Of).Single(loss => loss is not null)!;
        _update = attributes.Select(ReferenceOptimizer.Of).Single(update => update is not null)!;
        HasLabels = attributes.Any(attribute => attribute is CrossEntropyAttribute);
        _hasHalfWidthWeights = attributes.OfType<NetworkAttribute>().Single().Weights == WeightStorage.BFloat16;
        _answersYesOrNo = attributes.Any(attribute => attribute is BinaryCrossEntropyAttribute);
        Parameters = _layers.Parameters;
        _slots = Parameters.ToDictionary(parameter => parameter, parameter => new Slots[parameter.Values.Length]);
    }

    public bool HasLabels { get; }

    public IReadOnlyList<ReferenceParameter> Parameters { get; }

    /// <summary>Those that have gradients.</summary>
    public IEnumerable<ReferenceParameter> Learned => Parameters.Where(parameter => parameter.IsLearned);

    /// <summary>The fewest samples that a step can be compared on: of two, batch normalisation leaves the signs alone.</summary>
    public int LeastSamples => _layers.LeastSamples;

    public double[] DrawTargets(Random random, int count) => _answersYesOrNo ? Draws.Bits(random, count) : Draws.Normals(random, count, 1);

    public double[] Predict(Batch batch)
    {
        double[][] weights = [.. Parameters.Select(parameter => parameter.Values)];
        foreach (ReferenceParameter parameter in Parameters.Where(parameter => _hasHalfWidthWeights && parameter.UnitLength is not null))
            parameter.Values = Array.ConvertAll(parameter.Values, Rounded);

        double[] outputs = [.. Enumerable.Range(0, batch.Samples).SelectMany(i => _layers.Forward(batch.Input(i)))];
        foreach ((ReferenceParameter parameter, double[] values) in Parameters.Zip(weights))
            parameter.Values = values;
        return outputs;
    }

    /// <summary>The answer to one sample by the weights as they were learned.</summary>
    public double[] Inspect(double[] input) => _layers.Forward(input);

    /// <summary>To 8 significant bits, ties to even.</summary>
    private static double Rounded(double value)
    {
        double unit = Math.ScaleB(1, Math.ILogB(value) - 7);
        return value == 0 ? 0 : Math.Round(value / unit, MidpointRounding.ToEven) * unit;
    }

    public bool IsAwayFromKinks(Batch batch)
    {
        for (int i = 0; i < batch.Samples; i++)
        {
            _layers.Forward(batch.Input(i));
            if (_layers.IsNearKink)
                return false;
        }

        return true;
    }

    /// <summary>The mean loss with penalties; the gradients are then in the parameters.</summary>
    public double Differentiate(Batch batch)
    {
        foreach (ReferenceParameter parameter in Parameters)
            Array.Clear(parameter.Gradients);

        double loss = _layers.Penalize();
        double[][] outputs = _layers.TrainAll([.. Enumerable.Range(0, batch.Samples).Select(batch.Input)], _step + 1);
        _layers.BackwardAll([.. outputs.Select((output, i) => _loss.GradientOf(output, batch.Target(i), batch.Samples))]);
        return loss + outputs.Select((output, i) => _loss.ValueOf(output, batch.Target(i), batch.Samples)).Sum();
    }

    /// <summary>One step along the gradients that the parameters hold.</summary>
    public void Update()
    {
        _step++;
        _limits.Clip(Parameters);
        foreach ((ReferenceParameter parameter, Slots[] slots) in _slots)
        {
            for (int i = 0; i < slots.Length && parameter.IsLearned; i++)
                parameter.Values[i] = _update(parameter.Values[i], parameter.Gradients[i], ref slots[i], _step);
        }

        _limits.Limit(Parameters);
        _layers.Follow();
    }
}
