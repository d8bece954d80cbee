using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>What is wrong with blocks stands on the attribute of the network that places them, and says where in them it is.</summary>
public sealed class BlockFindingTests
{
    private static readonly BlockDeclaration Four = Block("Four", Dense(4)), Three = Block("Three", Dense(3));

    [Fact]
    public void NG1009_residual() => Only("NG1009", ["(3)", "(4)", "x + T(x)"], Residual(Three));

    [Theory]
    [InlineData(1, "Add")]
    [InlineData(2, "Multiply")]
    public void NG1009_branches(int merge, string name) => Only("NG1009", ["(4)", "(3)", name], Parallel(merge, Four, Three));

    [Fact]
    public void NG1009_concat_of_different_ranks() =>
        Only("NG1009", ["(4, 3)", "(12)", "last extent"], Network(Input(4, 3), Parallel(0, Block("Same", On("Tanh")), Block("Flat", On("Flatten")))));

    [Fact]
    public void NG1009_within_a_block_names_the_block() =>
        Only("NG1009", ["In Outer at repeat1.1: Residual"], Repeat(3, Block("Outer", Residual(Three))));

    [Fact]
    public void NG1010_names_the_way_round()
    {
        BlockDeclaration again = new("A", default, Cycle: new EquatableArray<string>("A", "B", "A"));
        Only("NG1010", ["In B at block1.residual1: ", "A contains itself: A → B → A"], Place("Block", [Block("A", Residual(Block("B", Place("Block", [again]))))]));
    }

    [Fact]
    public void NG1019_not_marked() => Only("NG1019", ["Residual cannot place Plain", "not marked"], Residual(new BlockDeclaration("Plain", new(Dense(4)))));

    [Fact]
    public void NG1019_a_network() => Only("NG1019", ["is a network"], Residual(new BlockDeclaration("Net", new(On("Network"), Input(4), Dense(4)))));

    [Fact]
    public void NG1019_an_input() => Only("NG1019", ["Input"], Residual(Block("Net", Input(4), Dense(4))));

    [Fact]
    public void NG1019_a_loss() => Only("NG1019", ["bears CrossEntropy", "move CrossEntropy"], Residual(Block("Net", Dense(4), On("CrossEntropy"))));

    [Fact]
    public void NG1019_no_layers() => Only("NG1019", ["has no layers"], Residual(Block("Empty")));

    [Fact]
    public void NG1019_an_obstacle() => Only("NG1019", ["S is a struct"], Residual(new BlockDeclaration("S", default, Obstacle: "is a struct")));

    [Fact]
    public void NG1004_no_rounds() => Only("NG1004", ["count is 0"], Repeat(0, Four));

    [Fact]
    public void NG1004_within_a_block_is_found_once() => Only("NG1004", ["In Bad at repeat1.1: Dense: units is 0"], Repeat(5, Block("Bad", Dense(0))));

    [Fact]
    public void NG1005_parts() => Only("NG1005", ["Four", "2 parts"], Residual(Four with { PartsWithLayers = 2 }));

    [Fact]
    public void NG1006_within_a_block() =>
        Only("NG1006", ["In Three at parallel1.2: Dense(3) cannot take (1, 2, 3)"], Network(Input(1, 2, 3), Parallel(0, Block("Flat", On("Flatten")), Three)));

    [Fact]
    public void NG1013_a_network_that_is_a_block() => Only("NG1013", ["cannot be a block"], Network(Input(4), On("Block"), Dense(4)));

    [Fact]
    public void NG1014_a_name_is_the_same_twice() =>
        Only("NG1014", ["called a"], Network(Input(4), Dense(4, ("Name", "a")), Residual(Four, ("Name", "a"))), at: 2);

    [Fact]
    public void NG1014_the_same_name_in_two_blocks_is_fine() =>
        Assert.Empty(GraphBuilder.Build(Network(Input(4), Residual(Block("A", Dense(4, ("Name", "a")))), Residual(Block("A", Dense(4, ("Name", "a")))))).Findings);

    [Fact]
    public void NG1014_a_name_that_is_none() => Only("NG1014", ["\"a.b\""], Residual(Four, ("Name", "a.b")));

    [Fact]
    public void NG1014_within_a_block() =>
        Only("NG1014", ["In Two at residual1", "called a"], Residual(Block("Two", Dense(4, ("Name", "a")), Dense(4, ("Name", "a")))));

    [Fact]
    public void NG1021_merge() => Only("NG1021", ["Merge is 3"], Parallel(3, Four, Four));

    [Fact]
    public void NG1021_more_layers_than_anyone_wrote() =>
        Only("NG1021", ["layer number 4,097"], Repeat(int.MaxValue, Block("Wide", Parallel(1, Four, Four))));

    [Fact]
    public void NG1022_within_a_block() => Only("NG1022", ["In Bad at residual1: The arguments of Dense"], Residual(Block("Bad", Dense(4) with { Binds = false })));

    [Fact]
    public void NG4001_after_a_shortcut() =>
        Only("NG4001", ["last layer is Residual"], Network(Input(4), Residual(Block("Soft", Dense(4), On("Softmax"))), On("CrossEntropy"), Sgd()), at: 2);

    [Fact]
    public void NG9999_within_a_block() => Only("NG9999", ["In New at residual1", "Conv7D"], Residual(Block("New", Dense(4), On("Conv7D"))));

    private static void Only(string id, string[] words, AttributeDeclaration layer) => Only(id, words, Network(Input(4), layer, Dense(2)));

    private static void Only(string id, string[] words, NetworkDeclaration network, int at = 1)
    {
        NetworkGraph graph = GraphBuilder.Build(network);
        Finding finding = Assert.Single(graph.Findings);
        Assert.Equal((id, at), (finding.Id, finding.Attribute));
        Assert.All(words, word => Assert.Contains(word, finding.Message, StringComparison.Ordinal));
    }
}
