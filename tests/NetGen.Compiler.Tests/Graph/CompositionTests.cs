using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>Blocks become nodes under a prefix, and parameters bear the names that PyTorch's modules would give them.</summary>
public sealed class CompositionTests
{
    private static readonly BlockDeclaration Cell = Block("Cell", Dense(4), On("Tanh"), Dense(4));

    [Fact]
    public void A_block_is_its_layers_under_a_prefix()
    {
        NetworkGraph graph = Sound(Input(3), Dense(4), Place("Block", [Cell]), Place("Block", [Cell]), Dense(2));
        Assert.Equal("dense1 block1.dense1 block1.tanh1 block1.dense2 block2.dense1 block2.tanh1 block2.dense2 dense2", Nodes(graph));
        Assert.Equal("(2)", graph.Output.OutputShape.ToString());
    }

    [Fact]
    public void A_shortcut_reads_what_stands_before_the_block()
    {
        NetworkGraph graph = Sound(Input(4), Residual(Cell));
        Assert.Equal("residual1.dense1 residual1.tanh1 residual1.dense2 residual1", Nodes(graph));
        Assert.Equal(["input", "residual1.dense2"], [.. graph.Output.Inputs.Select(input => input.Name)]);
        Assert.Equal("residual1.dense1.weight", graph.Parameters[0].Name);
    }

    [Fact]
    public void Branches_and_rounds_are_numbered_from_one()
    {
        NetworkGraph graph = Sound(Input(4), Parallel(0, Block("A", Dense(3)), Block("B", Dense(2))), Repeat(2, Block("C", Dense(5))));
        Assert.Equal("parallel1.1.dense1 parallel1.2.dense1 parallel1 repeat1.1.dense1 repeat1.2.dense1", Nodes(graph));
        Assert.Equal("(5, 5)", graph.Parameters[^2].Shape.ToString());
        Assert.Equal("(5, 5)", graph.Parameters[4].Declared.ExternalShape.ToString());
    }

    [Fact]
    public void Blocks_nest_at_will()
    {
        BlockDeclaration inner = Block("Inner", Residual(Cell), On("ReLU"));
        NetworkGraph graph = Sound(Input(4), Repeat(2, Block("Outer", Parallel(2, inner, Cell))));
        Assert.Contains("repeat1.2.parallel1.1.residual1.dense2.bias", graph.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("repeat1.2.parallel1", graph.Output.Name);
    }

    [Fact]
    public void A_name_replaces_the_number_and_the_number_goes_on()
    {
        NetworkGraph graph = Sound(Input(4), Residual(Cell, ("Name", "first")), Residual(Cell), Residual(Block("Named", Dense(4, ("Name", "only")))));
        Assert.Contains("first.dense1", Nodes(graph), StringComparison.Ordinal);
        Assert.Contains("residual2.dense1", Nodes(graph), StringComparison.Ordinal);
        Assert.Contains("residual3.only", Nodes(graph), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(7)", 4.0)]
    [InlineData("(5, 6)", 5.0, 3.0)]
    [InlineData("(4, 5, 6)", 2.0, 5.0, 6.0)]
    public void Concat_joins_features_or_channels(string expected, params double[] shape)
    {
        BlockDeclaration same = Block("Same", On("Tanh")), other = Block("Other", shape.Length == 1 ? Dense(3) : On("ReLU"));
        Assert.Equal(expected, Sound(Input(shape), Parallel(0, same, other)).Output.OutputShape.ToString());
    }

    [Fact]
    public void A_loss_sees_the_last_layer_of_a_block() =>
        Sound(Input(4), Place("Block", [Block("Head", Dense(3), On("Softmax"))]), On("CrossEntropy"), Sgd());

    [Fact]
    public void Initializers_look_beyond_the_end_of_a_block()
    {
        NetworkGraph graph = Sound(Input(4), Residual(Block("Plain", Dense(4))), On("ReLU"), Residual(Block("Plain", Dense(4))), On("Tanh"));
        Assert.Equal(Math.Sqrt(2.0 / 4), graph.Parameters[0].Initializer.Scale, 1e-12);
        Assert.Equal("Uniform", graph.Parameters[2].Initializer.Kind.ToString());
    }

    /// <summary>The hash says how branches meet, not what their layers are called.</summary>
    [Fact]
    public void Identity_knows_the_merge_and_the_wiring_but_no_names()
    {
        string Hash(params AttributeDeclaration[] layers) => NetworkIdentity.Text(Sound([Input(4), .. layers]));
        BlockDeclaration twin = Block("Twin", Dense(4), On("Tanh"), Dense(4));
        Assert.Equal(Hash(Residual(Cell)), Hash(Residual(twin, ("Name", "x"))));
        Assert.Equal(Hash(Dense(4), On("Tanh"), Dense(4)), Hash(Place("Block", [Cell])));
        Assert.Equal(4, new[] { Hash(Residual(Cell)), Hash(Place("Block", [Cell])), Hash(Parallel(1, Cell, Cell)), Hash(Parallel(2, Cell, Cell)) }.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>A chain of shortcuts without an activation has 2ⁿ ways through it, none of which is walked.</summary>
    [Fact]
    public void Many_shortcuts_are_read_in_no_time() => Sound(Input(4), Repeat(500, Block("Flat", Residual(Block("Same", On("Flatten"))))), Dense(1));

    private static string Nodes(NetworkGraph graph) => string.Join(' ', graph.Nodes.Select(node => node.Name));

    private static NetworkGraph Sound(params AttributeDeclaration[] attributes)
    {
        NetworkGraph graph = GraphBuilder.Build(Network(attributes));
        Assert.Empty(graph.Findings);
        return graph;
    }
}
