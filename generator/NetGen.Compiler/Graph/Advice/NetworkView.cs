using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>A network without errors as rules look at it: who reads whom, which layers weigh, where attributes stand.</summary>
internal sealed class NetworkView
{
    private readonly ILookup<Node, Node> _readers;
    private readonly HashSet<Node> _feedsParameters = [];
    private readonly HashSet<Node> _feedsWeights = [];
    private readonly (AttributeRole Role, PlacedAttribute Attribute)[] _attributes;
    private readonly Lazy<SignalPropagation> _signals;

    public NetworkView(NetworkDeclaration declaration, NetworkGraph graph)
    {
        Declaration = declaration;
        Graph = graph;
        _readers = graph.Nodes.SelectMany(reader => reader.Inputs.Distinct(), (reader, input) => (reader, input)).ToLookup(pair => pair.input, pair => pair.reader);
        foreach (Node node in graph.Nodes.Reverse())
        {
            if (_readers[node].Any(reader => Learns(reader) || _feedsParameters.Contains(reader)))
                _feedsParameters.Add(node);
            if (_readers[node].Any(reader => reader.Layer.IsWeighted() || _feedsWeights.Contains(reader)))
                _feedsWeights.Add(node);
        }

        _attributes = declaration.Attributes.Select((attribute, index) => (AttributeRoles.Of(attribute), new PlacedAttribute(attribute, Site.Of(index)))).ToArray();
        _signals = new(() => new SignalPropagation(this));
        OutputSource = graph.Output;
        while (OutputSource.Layer is FlattenLayer or ReshapeLayer or DropoutLayer or GaussianNoiseLayer)
            OutputSource = OutputSource.Inputs[0];
    }

    public NetworkDeclaration Declaration { get; }

    public NetworkGraph Graph { get; }

    public string Name => Declaration.Class.Name;

    public IEnumerable<Node> Nodes => Graph.Nodes;

    public bool IsTrained => Graph.IsTrained;

    public TrainingSettings Training => Graph.Training;

    /// <summary>Dense and convolutional layers, in order.</summary>
    public IEnumerable<Node> Weighted => Graph.Nodes.Where(node => node.Layer.IsWeighted());

    public bool HasNormalization => Graph.Nodes.Any(node => node.Layer.IsNormalization());

    /// <summary>Where the output comes from, behind what only arranges it anew or is there in training alone.</summary>
    public Node OutputSource { get; }

    /// <summary>Whether numbers are learned by a loss that is known: a loss of the user's own may be made for any output.</summary>
    public bool IsRegression => IsTrained && Graph.Loss!.Kind is "MeanSquaredError" or "MeanAbsoluteError" or "Huber";

    public SignalPropagation Signals => _signals.Value;

    /// <summary>The attributes of a role, in order.</summary>
    public IEnumerable<PlacedAttribute> Of(AttributeRole role) => _attributes.Where(entry => entry.Role == role).Select(entry => entry.Attribute);

    public PlacedAttribute? Find(AttributeRole role) => Of(role).FirstOrDefault();

    /// <summary>Of the network itself, by kind.</summary>
    public PlacedAttribute? Find(string kind) => _attributes.Select(entry => entry.Attribute).FirstOrDefault(attribute => attribute.Kind == kind);

    public IEnumerable<Node> ReadersOf(Node node) => _readers[node];

    /// <summary>Who alone reads it, null if nobody or several do.</summary>
    public Node? OnlyReaderOf(Node node) => _readers[node].Take(2).ToArray() is { Length: 1 } readers ? readers[0] : null;

    /// <summary>Whether a layer with learned parameters stands anywhere behind it.</summary>
    public bool FeedsParameters(Node node) => _feedsParameters.Contains(node);

    /// <summary>Whether a dense or convolutional layer stands anywhere behind it.</summary>
    public bool FeedsWeights(Node node) => _feedsWeights.Contains(node);

    public static bool Learns(Node node) => node.Layer.Parameters(node.InputShapes).Any(parameter => parameter.IsLearned);

    /// <summary>The attribute that a node comes from.</summary>
    public AttributeDeclaration AttributeOf(Node node)
    {
        AttributeDeclaration attribute = Declaration.Attributes[node.Site.Path[0]];
        for (int i = 1; i + 1 < node.Site.Path.Count; i += 2)
            attribute = attribute.Blocks[node.Site.Path[i]].Attributes[node.Site.Path[i + 1]];
        return attribute;
    }

    /// <summary>"dense1", and of which network where that stands in a block: a finding may be far from it.</summary>
    public string Spell(Node node) => node.Site.IsInBlock ? $"{node.Name} of {Name}" : node.Name;
}
