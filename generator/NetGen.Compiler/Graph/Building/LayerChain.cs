namespace NetGen.Compiler.Graph;

/// <summary>
/// Puts layers one behind the other and checks that each can take what the one before makes. After a layer that cannot, shapes are
/// unknown, and the layers behind are only read: one fault, one finding. The layers of a block are a chain of their own.
/// </summary>
/// <param name="nodes">Where the nodes of the whole network go.</param>
/// <param name="names">The names of this chain.</param>
/// <param name="input">What the first layer reads; null if its shape is unknown.</param>
internal sealed class LayerChain(NodeList nodes, NameScope names, Node? input)
{
    /// <summary>What the chain makes; null if that is unknown.</summary>
    public Node? Last { get; private set; } = input;

    public void Add(AttributeReader reader)
    {
        string name = names.Next(reader);
        if (!reader.Binds)
            Last = null;
        else if (reader.Blocks.Count > 0)
            Last = CompositionTable.Place(new Composition(reader, name, Last, nodes, Inline));
        else
            Last = Add(LayerTable.Rows[reader.Kind](reader), name, reader);
    }

    private Node? Add(Layer layer, string name, AttributeReader reader) => Last is null ? null : nodes.Place(layer, name, new(Last), reader);

    private Node? Inline(IEnumerable<AttributeReader> layers, string prefix, Node? first)
    {
        LayerChain chain = new(nodes, new NameScope(prefix), first);
        foreach (AttributeReader layer in layers)
            chain.Add(layer);
        return chain.Last;
    }
}
