namespace NetGen.Testing;

/// <summary>
/// A small network drawn at random over the whole language: shapes, widths, activations, penalties, losses and optimizers.
/// The same seed draws the same network.
/// </summary>
internal sealed class RandomNetwork
{
    private static readonly int[] Widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17];

    private readonly Random _random;
    private readonly List<AttributeSpec> _attributes = [];
    private int[] _shape;

    private RandomNetwork(int seed)
    {
        _random = new Random(unchecked((int)((uint)seed * 2654435769u))); // neighbouring seeds draw alike
        _shape = DrawInput();
        InputLength = Length;
        for (int layers = _random.Next(3); layers > 0; layers--)
            AddHidden();
        AddDense();
        AddLoss();
        AddOptimizer();
        AddRegularizers();
        OutputLength = Length;
    }

    /// <summary>In reading order, without Network itself.</summary>
    public IReadOnlyList<AttributeSpec> Attributes => _attributes;

    public int InputLength { get; }

    public int OutputLength { get; }

    /// <summary>Outputs that belong to one distribution: the last axis.</summary>
    public int OutputColumns => _shape[^1];

    public string Loss { get; private set; } = "";

    private int Length => _shape.Aggregate(1, (product, extent) => product * extent);

    public static RandomNetwork Draw(int seed) => new(seed);

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
            1 => [_random.Next(1, 3), _random.Next(1, 4), _random.Next(1, 4)],
            _ => [Width()],
        };
        _attributes.Add(new("Input", new ArgumentSpec("shape", string.Join(", ", shape), Values: [.. shape.Select(extent => (double)extent)])));
        return shape;
    }

    private void AddHidden()
    {
        AddDense();
        AddActivation(
        [
            "Linear", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "Softmax", "", "SELU", "GELU", "SiLU", "Softplus", "HardSigmoid", "HardSwish", "Mish",
        ]);
    }

    private void AddDense()
    {
        if (_shape.Length == 3 || (_shape.Length == 2 && _random.Next(3) == 0))
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

    private void AddActivation(string[] kinds)
    {
        string kind = kinds[_random.Next(kinds.Length)];
        double alpha = kind == "ELU" ? 0.7 : 0.2;
        if (kind is "LeakyReLU" or "ELU")
            _attributes.Add(new(kind, new ArgumentSpec("alpha", alpha)));
        else if (kind.Length > 0)
            _attributes.Add(new(kind));
    }

    private void AddLoss()
    {
        Loss = ((string[])["MeanSquaredError", "MeanAbsoluteError", "Huber", "BinaryCrossEntropy", "CrossEntropy"])[_random.Next(5)];
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
