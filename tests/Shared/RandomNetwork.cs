namespace NetGen.Testing;

/// <summary>
/// A small network drawn at random over the whole language: shapes, widths, activations, penalties, losses and optimizers.
/// The same seed draws the same network.
/// </summary>
internal sealed class RandomNetwork
{
    private static readonly int[] Widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17];

    private static readonly string[] MergeNames = ["Merge.Concat", "Merge.Add", "Merge.Multiply"];

    private readonly Random _random;
    private readonly int _seed;
    private List<AttributeSpec> _attributes = [];
    private int _blocks;
    private int _depth;
    private int[] _shape;

    private RandomNetwork(int seed)
    {
        _seed = seed;
        _random = new Random(unchecked((int)((uint)seed * 2654435769u))); // neighbouring seeds draw alike
        _shape = DrawInput();
        InputLength = Length;
        if (_random.Next(6) == 0)
            _attributes.Add(new("Rescale", new("scale", 0.7), new("offset", 0.2)));
        if (_random.Next(6) == 0)
            _attributes.Add(new("Standardize"));
        if (_shape.Length == 3)
            AddAugmentation();
        for (int layers = _shape.Length == 3 ? _random.Next(4) : 0; layers > 0; layers--)
            AddImageLayer();
        for (int layers = _random.Next(3); layers > 0; layers--)
            AddHidden();
        if (_shape.Length < 3 && _random.Next(3) == 0)
            AddComposition();
        AddDense();
        AddLoss();
        AddOptimizer();
        AddRegularizers();
        if (_random.Next(3) == 0)
            _attributes.Add(new("Training", new("epochs", 10), new("batchSize", 128)));
        OutputLength = Length;
    }

    /// <summary>In reading order, without Network itself.</summary>
    public IReadOnlyList<AttributeSpec> Attributes => _attributes;

    public int InputLength { get; }

    public int OutputLength { get; }

    /// <summary>The fewest samples that a step learns something from: with batch normalisation, two of them differ by their signs alone.</summary>
    public int LeastSamples { get; private set; } = 1;

    /// <summary>Outputs that belong to one distribution: the last axis.</summary>
    public int OutputColumns => _shape[^1];

    public string Loss { get; private set; } = "";

    private int Length => _shape.Aggregate(1, (product, extent) => product * extent);

    public static RandomNetwork Draw(int seed) => new(seed);

    /// <summary>The classes of its blocks as C#, in the order in which they are used.</summary>
    public string BlockText => string.Join("\n", Attributes.SelectMany(attribute => attribute.AllBlocks).Select(block => block.Text));

    /// <summary>As C#: "[Network(Precision = Precision.Double), Input(3), …]".</summary>
    public string Text(bool isDouble) => $"[{string.Join(", ", Attributes.Select(a => a.Text).Prepend(isDouble ? "Network(Precision = Precision.Double)" : "Network"))}]";

    /// <summary>What the loss can compare with: numbers, answers of 0 and 1, or distributions.</summary>
    public double[] DrawTargets(Random random, int samples)
    {
        double[] targets = [.. Enumerable.Range(0, samples * OutputLength).Select(_ => Draws.Normal(random))];
        if (Loss == "BinaryCrossEntropy")
            return Array.ConvertAll(targets, t => t > 0 ? 1.0 : 0.0);
        if (Loss == "CrossEntropy")
        {
            for (int row = 0; row < targets.Length; row += OutputColumns)
            {
                int label = random.Next(OutputColumns);
                for (int i = 0; i < OutputColumns; i++)
                    targets[row + i] = i == label ? 1 : 0;
            }
        }

        return targets;
    }

    private int[] DrawInput()
    {
        int[] shape = _random.Next(6) switch
        {
            0 => [_random.Next(1, 4), Width()],
            1 => [_random.Next(1, 4), _random.Next(1, 7), _random.Next(1, 8)],
            _ => [Width()],
        };
        _attributes.Add(new("Input", new ArgumentSpec("shape", string.Join(", ", shape), Values: [.. shape.Select(extent => (double)extent)])));
        return shape;
    }

    private void AddAugmentation()
    {
        AttributeSpec[] augmentations =
        [
            new("RandomFlip"), new("RandomRotation", new ArgumentSpec("degrees", 20)), new("RandomZoom", new ArgumentSpec("range", 0.2)), new("RandomShift", new ArgumentSpec("range", 0.3)),
        ];
        _attributes.AddRange(augmentations.Where(_ => _random.Next(4) == 0));
    }

    private void AddNormalization()
    {
        if (_random.Next(3) > 0)
            return;
        if (_random.Next(2) == 0)
        {
            _attributes.Add(new("LayerNorm", new ArgumentSpec("Epsilon", 0.02, IsNamed: true)));
            return;
        }

        _attributes.Add(_random.Next(2) == 0 ? new("BatchNorm") : new("BatchNorm", new("Momentum", 0.6, IsNamed: true), new("Epsilon", 0.01, IsNamed: true)));
        LeastSamples = 3;
    }

    /// <summary>What a training step does otherwise than a prediction.</summary>
    private void AddRandomness()
    {
        if (_random.Next(5) == 0)
            _attributes.Add(_random.Next(3) == 0 ? new("GaussianNoise", new ArgumentSpec("deviation", 0.3)) : new("Dropout", new ArgumentSpec("rate", 0.3)));
    }

    /// <summary>Padded, so that any window fits, but for the stride by which it shrinks.</summary>
    private void AddImageLayer()
    {
        int channels = _shape[0], stride = _random.Next(1, 3), size = _random.Next(1, 4);
        ArgumentSpec[] window = [new("Stride", stride, IsNamed: true), new("Padding", "Pad.Same", IsNamed: true)];
        int kind = _random.Next(4);
        if (kind < 2)
        {
            _attributes.Add(new(kind == 0 ? "MaxPool2D" : "AveragePool2D", [new("size", size), .. window]));
        }
        else
        {
            int groups = kind == 2 ? 1 : channels, filters = groups * _random.Next(1, 4);
            ArgumentSpec[] more = [new("Dilation", _random.Next(1, 3), IsNamed: true), new("Groups", groups, IsNamed: true), new("L2", 0.01, IsNamed: true)];
            _attributes.Add(new("Conv2D", [new("filters", filters), new("kernel", size), .. window, .. more]));
            channels = filters;
        }

        _shape = [channels, (_shape[1] + stride - 1) / stride, (_shape[2] + stride - 1) / stride];
        AddNormalization();
        AddActivation(["Tanh", "ReLU", "ELU", "PReLU", ""]);
        AddRandomness();
    }

    private void AddHidden()
    {
        AddDense();
        AddNormalization();
        AddActivation(
        [
            "Linear", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "Softmax", "", "SELU", "GELU", "SiLU", "Softplus", "HardSigmoid", "HardSwish", "Mish", "PReLU",
        ]);
        AddRandomness();
    }

    private void AddDense()
    {
        if (_shape.Length == 3 || (_shape.Length == 2 && _depth == 0 && _random.Next(3) == 0))
        {
            _attributes.Add(new("Flatten"));
            _shape = [Length];
        }

        int units = Width();
        var arguments = new List<ArgumentSpec> { new("units", units) };
        if (_random.Next(4) == 0)
            arguments.Add(new("UseBias", "false", IsNamed: true));
        if (_random.Next(4) == 0)
            arguments.Add(new("L1", 0.03, IsNamed: true));
        if (_random.Next(4) == 0)
            arguments.Add(new("L2", 0.02, IsNamed: true));
        _attributes.Add(new("Dense", [.. arguments]));
        _shape = [.. _shape[..^1], units];
    }

    private void AddComposition()
    {
        int width = _shape[^1], merge = _random.Next(3), made = Width();
        switch (_random.Next(4))
        {
            case 0:
                Place("Block", DrawBlock(made, width));
                break;
            case 1:
                Place("Residual", DrawBlock(width, width));
                made = width;
                break;
            case 2:
                Place("Repeat", DrawBlock(width, width), new ArgumentSpec("count", 2));
                made = width;
                break;
            default:
                BlockSpec first = DrawBlock(made, width), second = DrawBlock(merge == 0 ? Width() : made, width);
                made = merge == 0 ? made + _shape[^1] : made;
                _attributes.Add(new("Parallel", new ArgumentSpec("Merge", MergeNames[merge], IsNamed: true)) { Blocks = [first, second] });
                break;
        }

        _shape = [.. _shape[..^1], made];
    }

    private void Place(string kind, BlockSpec block, params ArgumentSpec[] arguments) => _attributes.Add(new(kind, arguments) { Blocks = [block] });

    /// <summary>A block that makes <paramref name="made"/> features of <paramref name="width"/>.</summary>
    private BlockSpec DrawBlock(int made, int width)
    {
        List<AttributeSpec> outside = _attributes;
        _attributes = [];
        _depth++;
        _shape = [.. _shape[..^1], width];
        AddActivation(["Linear", "Tanh", "ReLU", "ELU", "", ""]);
        if (_depth < 3 && _random.Next(2) == 0)
            AddComposition();
        if (_random.Next(2) == 0)
            AddHidden();
        if (_shape[^1] != made || _attributes.Count == 0)
            _attributes.Add(new("Dense", new ArgumentSpec("units", made)));
        BlockSpec block = new($"Block{_seed}_{_blocks++}", _attributes);
        _shape = [.. _shape[..^1], made];
        _depth--;
        _attributes = outside;
        return block;
    }

    private void AddActivation(string[] kinds)
    {
        string kind = kinds[_random.Next(kinds.Length)];
        if (kind == "Softmax" && _shape[^1] == 1)
            kind = "Sigmoid";
        double alpha = kind == "ELU" ? 0.7 : 0.2;
        if (kind is "LeakyReLU" or "ELU")
            _attributes.Add(new(kind, new ArgumentSpec("alpha", alpha)));
        else if (kind.Length > 0)
            _attributes.Add(new(kind));
    }

    private void AddLoss()
    {
        Loss = ((string[])["MeanSquaredError", "MeanAbsoluteError", "Huber", "BinaryCrossEntropy", "CrossEntropy"])[_random.Next(5)];
        if (Loss == "CrossEntropy" && _shape[^1] == 1)
            Loss = "BinaryCrossEntropy";
        if (Loss is "MeanSquaredError" or "MeanAbsoluteError" or "Huber")
            AddActivation(["Tanh", "ReLU", "ELU", "Sigmoid", "Softmax", "Linear", "", ""]);
        else
            _attributes.Add(new(Loss == "CrossEntropy" ? "Softmax" : "Sigmoid"));
        if (Loss == "Huber")
        {
            _attributes.Add(new(Loss, new ArgumentSpec("delta", 0.7)));
            return;
        }

        bool isSmoothed = Loss == "CrossEntropy" && _random.Next(2) == 0;
        _attributes.Add(isSmoothed ? new(Loss, new ArgumentSpec("LabelSmoothing", 0.1, IsNamed: true)) : new(Loss));
    }

    private void AddOptimizer()
    {
        AttributeSpec[] optimizers =
        [
            new("Sgd", new ArgumentSpec("rate", 0.05)),
            new("Momentum", new("rate", 0.05), new("Beta", 0.8, IsNamed: true)),
            new("Momentum", new("rate", 0.05), new("Nesterov", "true", IsNamed: true)),
            new("AdaGrad", new ArgumentSpec("rate", 0.05)),
            new("RmsProp", new("rate", 0.01), new("Rho", 0.95, IsNamed: true)),
            new("AdaDelta", new ArgumentSpec("rate", 1)),
            new("Adam", new ArgumentSpec("rate", 0.01)),
            new("Adam", new("rate", 0.01), new("Beta1", 0.8, IsNamed: true), new("Epsilon", 1e-6, IsNamed: true)),
            new("AdamW", new("rate", 0.01), new("WeightDecay", 0.1, IsNamed: true)),
        ];
        _attributes.Add(optimizers[_random.Next(optimizers.Length)]);
    }

    private void AddRegularizers()
    {
        AttributeSpec[] regularizers =
        [
            new("L1", new ArgumentSpec("lambda", 0.02)),
            new("L2", new ArgumentSpec("lambda", 0.03)),
            new("ElasticNet", new("lambda", 0.02), new("l1Ratio", 0.3)),
            new("ClipValue", new ArgumentSpec("limit", 0.05)),
            new("ClipNorm", new ArgumentSpec("limit", 0.2)),
            new("MaxNorm", new ArgumentSpec("limit", 0.8)),
        ];
        _attributes.AddRange(regularizers.Where(_ => _random.Next(10) == 0));
    }

    private int Width() => Widths[_random.Next(Widths.Length)];
}
