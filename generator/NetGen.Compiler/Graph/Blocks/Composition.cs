using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>An attribute that places blocks, at its place: what a row of <see cref="CompositionTable"/> needs to put them into the graph.</summary>
/// <param name="reader">The attribute.</param>
/// <param name="name">"residual1", with the names of the blocks around it.</param>
/// <param name="input">What it is fed; null if that is unknown: then blocks are only read.</param>
/// <param name="nodes">Where nodes go.</param>
/// <param name="inline">Puts layers into the graph, their names behind a prefix, and returns the last.</param>
internal sealed class Composition(
    AttributeReader reader, string name, Node? input, NodeList nodes, Func<IEnumerable<AttributeReader>, string, Node?, Node?> inline)
{
    public AttributeReader Reader => reader;

    public Node? Input => input;

    /// <summary>The layers of block number <paramref name="index"/>, under the attribute's name.</summary>
    public Node? Inline(int index, Node? first) => Inline(index, name, first);

    /// <summary>The layers of block number <paramref name="index"/>, under the attribute's name and the number of a branch or a round.</summary>
    public Node? Inline(int index, int number, Node? first) => Inline(index, $"{name}.{Numbers.Text(number)}", first);

    /// <summary>A node that makes one tensor of two; null if one of them is unknown.</summary>
    public Node? Merge(MergeLayer layer, Node? first, Node? second) => first is null || second is null ? null : nodes.Place(layer, name, new(first, second), reader);

    private Node? Inline(int index, string path, Node? first)
    {
        BlockDeclaration block = reader.Blocks[index];
        if (!BlockRules.Check(block, reader))
            return null;
        AttributeList attributes = new(block.Attributes.Select((_, attribute) => reader.Inside(index, attribute, path)));
        attributes.CheckReadable();
        return inline(attributes.Of(AttributeRole.Layer), path + ".", first);
    }
}
