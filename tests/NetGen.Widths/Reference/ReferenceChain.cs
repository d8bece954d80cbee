using System.Reflection;

namespace NetGen.Widths.Reference;

/// <summary>Layers one behind the other as attributes read, those of a block included.</summary>
internal sealed class ReferenceChain : ReferenceLayer
{
    private readonly List<ReferenceLayer> _layers = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly string _prefix;
    private readonly ReferencePenalty _penalty;
    private readonly ReferenceStreams _streams;

    /// <param name="attributes">In reading order; those that are no layers are passed over.</param>
    /// <param name="shape">What the first layer is given.</param>
    /// <param name="prefix">What the names of parameters begin with.</param>
    /// <param name="penalty">The network's.</param>
    /// <param name="streams">The network's streams of random numbers so far.</param>
    public ReferenceChain(IEnumerable<NetGenAttribute> attributes, int[] shape, string prefix, ReferencePenalty penalty, ReferenceStreams streams)
    {
        (Shape, _prefix, _penalty, _streams) = (shape, prefix, penalty, streams);
        foreach (NetGenAttribute attribute in attributes)
            Add(attribute);
    }

    /// <summary>What the last layer makes.</summary>
    public int[] Shape { get; private set; }

    public override IReadOnlyList<ReferenceParameter> Parameters => [.. _layers.SelectMany(layer => layer.Parameters)];

    public override bool IsNearKink => _layers.Exists(layer => layer.IsNearKink);

    public override double[] Forward(double[] input) => _layers.Aggregate(input, (values, layer) => layer.Forward(values));

    public override double[] Train(double[] input, int step, int sample) => _layers.Aggregate(input, (values, layer) => layer.Train(values, step, sample));

    public override double[] Backward(double[] gradient) => Enumerable.Reverse(_layers).Aggregate(gradient, (values, layer) => layer.Backward(values));

    public override double[][] TrainAll(double[][] inputs, int step) => _layers.Aggregate(inputs, (values, layer) => layer.TrainAll(values, step));

    public override double[][] BackwardAll(double[][] gradients) => Enumerable.Reverse(_layers).Aggregate(gradients, (values, layer) => layer.BackwardAll(values));

    public override void Follow() => _layers.ForEach(layer => layer.Follow());

    public override int LeastSamples => _layers.Select(layer => layer.LeastSamples).DefaultIfEmpty(1).Max();

    public override double Penalize() => _layers.Sum(layer => layer.Penalize());

    private void Add(NetGenAttribute attribute)
    {
        if (attribute is FlattenAttribute)
            Shape = [Shape.Aggregate(1, (product, size) => product * size)];
        else if (attribute is SoftmaxAttribute)
            _layers.Add(new ReferenceSoftmax(Shape[^1]));
        else if (attribute is DropoutAttribute or GaussianNoiseAttribute)
            _layers.Add(new ReferenceRandom(attribute, _streams.Next++, Shape));
        else if (attribute is RandomFlipAttribute or RandomShiftAttribute)
            _layers.Add(new ReferenceMovement(attribute, _streams.Next++, Shape));
        else if (attribute is RescaleAttribute rescale)
            _layers.Add(new ReferenceActivation(x => (rescale.Scale * x) + rescale.Offset, _ => rescale.Scale));
        else if (attribute is StandardizeAttribute)
            _layers.Add(new ReferenceStandardize(Next("standardize"), Shape));
        else if (attribute is BatchNormAttribute batchNorm)
            _layers.Add(new ReferenceBatchNorm(batchNorm, Next("batchnorm"), Shape));
        else if (attribute is LayerNormAttribute layerNorm)
            _layers.Add(new ReferenceLayerNorm(layerNorm, Next("layernorm"), Shape));
        else if (attribute is PReLUAttribute)
            _layers.Add(new ReferencePReLU(Next("prelu"), Shape));
        else if (attribute is CompositionAttribute)
            AddBlocks(attribute);
        else if (ReferenceActivation.Of(attribute) is { } activation)
            _layers.Add(activation);

        if (attribute is DenseAttribute dense)
        {
            _layers.Add(new ReferenceDense(dense, _penalty, Next("dense"), Shape[^1]));
            Shape = [.. Shape[..^1], dense.Units];
        }
        else if (attribute is Conv2DAttribute layer)
        {
            ReferenceConvolution convolution = new(layer, _penalty, Next("conv2d"), Shape);
            _layers.Add(convolution);
            Shape = convolution.Shape;
        }
        else if (ReferencePool.Of(attribute, Shape) is { } pool)
        {
            _layers.Add(pool);
            Shape = attribute is PoolingAttribute ? pool.Shape : pool.Shape[..1];
        }
    }

    private void AddBlocks(NetGenAttribute attribute)
    {
        Type kind = attribute.GetType().GetGenericTypeDefinition();
        Type[] blocks = attribute.GetType().GetGenericArguments();
        string name = Next(kind.Name.Split("Attribute")[0].ToLowerInvariant());
        if (kind == typeof(BlockAttribute<>))
        {
            AddLast(Chain(blocks[0], $"{name}."));
        }
        else if (kind == typeof(ResidualAttribute<>))
        {
            AddLast(new ReferenceMerge(Merge.Add, new ReferenceChain([], Shape, "", _penalty, _streams), Chain(blocks[0], $"{name}.")));
        }
        else if (kind == typeof(ParallelAttribute<,>))
        {
            var merge = (Merge)attribute.GetType().GetProperty("Merge")!.GetValue(attribute)!;
            AddLast(new ReferenceMerge(merge, Chain(blocks[0], $"{name}.1."), Chain(blocks[1], $"{name}.2.")));
        }
        else
        {
            int count = (int)attribute.GetType().GetProperty("Count")!.GetValue(attribute)!;
            for (int round = 1; round <= count; round++)
                AddLast(Chain(blocks[0], $"{name}.{round}."));
        }
    }

    private ReferenceChain Chain(Type block, string prefix) => new(block.GetCustomAttributes<NetGenAttribute>(), Shape, prefix, _penalty, _streams);

    private void AddLast(ReferenceChain chain)
    {
        _layers.Add(chain);
        Shape = chain.Shape;
    }

    private void AddLast(ReferenceMerge merge)
    {
        _layers.Add(merge);
        Shape = merge.Shape;
    }

    private string Next(string kind)
    {
        int count = _counts.GetValueOrDefault(kind) + 1;
        _counts[kind] = count;
        return $"{_prefix}{kind}{count}";
    }
}
