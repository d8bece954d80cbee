namespace NetGen.Compiler.Graph;

/// <summary>
/// Puts layers one behind the other and checks that each can take what the one before makes. After a layer that cannot, shapes are
/// unknown, and the layers behind are only read: one fault, one finding.
/// </summary>
internal sealed class LayerChain(Node input, bool isShapeKnown)
{
    private readonly List<Node> _nodes = [];
    private readonly NameScope _names = new();
    private Node? _last = isShapeKnown ? input : null;
    private double _parameters;

    public EquatableArray<Node> Nodes => _nodes.ToEquatableArray();

    public void Add(AttributeReader reader)
    {
        string name = _names.Next(reader);
        if (!reader.Binds)
        {
            _last = null;
            return;
        }

        Layer layer = LayerTable.Rows[reader.Kind](reader);
        if (_last is null)
            return;
        _last = Place(layer, name, new(_last), reader);
        if (_last is not null)
            _nodes.Add(_last);
    }

    private Node? Place(Layer layer, string name, EquatableArray<Node> inputs, AttributeReader reader)
    {
        EquatableArray<Shape> shapes = inputs.Select(node => node.OutputShape).ToEquatableArray();
        ShapeResult result = layer.Infer(shapes);
        if (result.Output is not { } output)
        {
            reader.Report(result.RuleId, result.Problem);
            return null;
        }

        return Fits(layer, name, shapes, output, reader) ? new Node(layer, name, inputs, output, reader.Index) : null;
    }

    private bool Fits(Layer layer, string name, EquatableArray<Shape> inputs, Shape output, AttributeReader reader)
    {
        double own = layer.Parameters(inputs).Sum(parameter => parameter.Shape.Size);
        _parameters += own;
        if (_parameters > Limits.Values)
            return TooLarge($"has {Spell.Count(own)} parameters{(own < _parameters ? $", {Spell.Count(_parameters)} with the layers before it" : "")}");
        if (output.Size > Limits.Values)
            return TooLarge($"makes {Spell.Count(output.Size)} values of a sample");
        return true;

        bool TooLarge(string figure)
        {
            string shapes = string.Join(" and ", inputs);
            reader.Report("NG1021", $"{name}, {layer.Title} on {shapes}, {figure}; at most {Spell.Count(Limits.Values)} fit into one buffer.");
            return false;
        }
    }
}
