using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Reading;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Blocks;

/// <summary>A generic argument becomes a value inside its attribute, the same wherever its class stands.</summary>
public sealed class BlockReaderTests
{
    private const string Blocks = """
        [Block]
        [Dense(8, Init = Initializer.HeUniform, Name = "a"), LeakyReLU(0.2)]
        [Residual<Inner>(Name = "around"), Parallel<Inner, Inner>(Merge = Merge.Multiply)]
        public sealed class Outer;

        [Block, Dense(8, UseBias = false), Tanh]
        public class Inner;
        """;

    private const string Network = "[Network, Input(8), Repeat<Outer>(3)] partial class Net;";

    [Fact]
    public void Blocks_lie_inside_the_attribute_that_places_them()
    {
        AttributeDeclaration repeat = Read(UserProject.Of(Blocks, Network)).Attributes[2];
        Assert.Equal(("Repeat", 3, true), (repeat.Kind, repeat.Integer("count"), repeat.Binds));
        BlockDeclaration outer = Assert.Single(repeat.Blocks);
        Assert.Equal(("Outer", "", 1), (outer.Name, outer.Obstacle, outer.PartsWithLayers));
        Assert.Equal(["Block", "Dense", "LeakyReLU", "Residual", "Parallel"], outer.Attributes.Select(attribute => attribute.Kind));
        Assert.Equal("around", outer.Attributes[3].Text("Name"));
        Assert.Equal(["Inner", "Inner"], outer.Attributes[4].Blocks.Select(block => block.Name));
        Assert.False(outer.Attributes[3].Blocks[0].Attributes[1].Flag("UseBias", otherwise: true));
    }

    [Fact]
    public void Metadata_says_the_same_as_source()
    {
        using MemoryStream image = new();
        Assert.True(UserProject.Of(Blocks).Emit(image).Success);
        AssertSame(MetadataReference.CreateFromImage(image.ToArray()));
    }

    /// <summary>As an editor refers to another project of the solution.</summary>
    [Fact]
    public void A_reference_to_another_project_says_the_same_as_source() => AssertSame(UserProject.Of(Blocks).ToMetadataReference());

    [Fact]
    public void Two_networks_that_place_one_block_have_equal_values()
    {
        CSharpCompilation project = UserProject.Of(Blocks, Network, "[Network, Input(8), Residual<Outer>] partial class Other;");
        BlockDeclaration one = Read(project).Attributes[2].Blocks[0], other = Read(project, "Other").Attributes[2].Blocks[0];
        Assert.Equal(one, other);
        Assert.NotSame(one, other);
    }

    [Fact]
    public void A_cycle_is_cut_where_it_closes()
    {
        NetworkDeclaration read = Read(UserProject.Of(
            "[Block, Block<B>] class A; [Block, Tanh, Residual<C>] class B; [Block, Block<B>] class C;", "[Network, Input(8), Block<A>] partial class Net;"));
        BlockDeclaration closing = read.Attributes[2].Blocks[0].Attributes[1].Blocks[0].Attributes[2].Blocks[0].Attributes[1].Blocks[0];
        Assert.Equal(["B", "C", "B"], closing.Cycle);
        Assert.Empty(closing.Attributes);
    }

    /// <summary>Each block places the one before twice: 2⁴⁰ layers, which nobody reads.</summary>
    [Fact]
    public void What_grows_without_measure_is_cut()
    {
        IEnumerable<string> blocks = Enumerable.Range(1, 40).Select(i => $"[Block, Parallel<B{i - 1}, B{i - 1}>(Merge = Merge.Add)] class B{i};");
        NetworkDeclaration read = Read(UserProject.Of($"[Block, Tanh] class B0; {string.Concat(blocks)} [Network, Input(8), Block<B40>] partial class Net;"));
        Assert.True(read.Equals(read with { }));
        Assert.True(Compiler.Graph.GraphBuilder.Build(read).HasErrors);
    }

    [Fact]
    public void A_declaration_prints_with_its_blocks() => Assert.Equal(
        """
        Net
          0 Network()
          1 Input(shape = [8])
          2 Block<A>()
            A
              Block()
              Residual<B>()
                B
                  Block()
                  Tanh()

        """,
        DeclarationPrinter.Text(Read(UserProject.Of("[Block, Residual<B>] class A; [Block, Tanh] class B; [Network, Input(8), Block<A>] partial class Net;"))));

    private static void AssertSame(MetadataReference library) =>
        Assert.Equal(Read(UserProject.Of(Blocks, Network)), Read(UserProject.Of(Network).AddReferences(library)));

    private static NetworkDeclaration Read(CSharpCompilation project, string network = "Net") =>
        DeclarationReader.Read(project.GetTypeByMetadataName(network)!, CancellationToken.None).Declaration;
}
