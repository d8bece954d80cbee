using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>The nodes of a network as they come into being, those of blocks among them: each fits what it reads, and all of them into memory.</summary>
internal sealed class NodeList
{
    private readonly List<Node> _nodes = [];
    private double _parameters;
    private bool _isFull;

    public EquatableArray<Node> Nodes => _nodes.ToEquatableArray();

    /// <summary>A new node, or null after reporting why there can be none.</summary>
    public Node? Place(Layer layer, string name, EquatableArray<Node> inputs, AttributeReader reader)
    {
        EquatableArray<Shape> shapes = inputs.Select(node => node.OutputShape).ToEquatableArray();
        ShapeResult result = layer.Infer(shapes);
        if (result.Output is not { } output)
        {
            if (result != ShapeResult.Unknown)
                reader.Report(result.RuleId, result.Problem, result.Argument, result.Missing is { } missing ? Repair.InsertBefore(reader.Site, missing) : null);
            return null;
        }

        if (!HasRoom(name, reader) || !Fits(layer, name, shapes, output, reader))
            return null;
        Node node = new(layer, name, inputs, output, reader.Site);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Blocks in blocks soon make more layers than anyone wrote.</summary>
    private bool HasRoom(string name, AttributeReader reader)
    {
        if (_nodes.Count < Limits.Layers)
            return true;
        if (!_isFull)
            reader.Report("NG1021", $"{name} would be layer number {Spell.Count(_nodes.Count + 1)}; at most {Spell.Count(Limits.Layers)} can be compiled.");
        _isFull = true;
        return false;
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
