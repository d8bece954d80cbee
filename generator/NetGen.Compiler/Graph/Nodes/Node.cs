using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>A layer at its place in a network. Nodes are told apart by identity: two of the same layer are two nodes.</summary>
/// <param name="layer">What it computes.</param>
/// <param name="name">"dense1", unique in the network.</param>
/// <param name="inputs">The nodes it reads; none for the network's input.</param>
/// <param name="outputShape">What it makes of them, per sample.</param>
/// <param name="site">Where its attribute stands.</param>
internal sealed class Node(Layer layer, string name, EquatableArray<Node> inputs, Shape outputShape, Site site)
{
    public Layer Layer { get; } = layer;

    public string Name { get; } = name;

    public EquatableArray<Node> Inputs { get; } = inputs;

    public Shape OutputShape { get; } = outputShape;

    public Site Site { get; } = site;

    public EquatableArray<Shape> InputShapes => Inputs.Select(input => input.OutputShape).ToEquatableArray();

    /// <summary>Multiply-adds for one sample.</summary>
    public long MultiplyAdds => Inputs.Count == 0 ? 0 : Layer.MultiplyAdds(InputShapes);

    public override string ToString() => $"{Name} {OutputShape}";
}
