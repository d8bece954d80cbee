using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Reading;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Reading;

/// <summary>What the compiler is told of a class.</summary>
public class DeclarationReaderTests
{
    [Fact]
    public void Arguments_bear_the_names_of_parameters_and_properties()
    {
        NetworkDeclaration read = Read("[Network, Input(1, 28, 28), Dense(8, Init = Initializer.HeUniform, UseBias = false, Name = \"x\"), LeakyReLU] partial class Net;");
        Assert.Equal(["Network", "Input", "Dense", "LeakyReLU"], read.Attributes.Select(attribute => attribute.Kind));
        Assert.Equal([1, 28, 28], read.Attributes[1].Numbers("shape"));
        Assert.Equal(8, read.Attributes[2].Integer("units"));
        Assert.Equal((int)Initializer.HeUniform, read.Attributes[2].Integer("Init"));
        Assert.False(read.Attributes[2].Flag("UseBias", otherwise: true));
        Assert.Equal("x", read.Attributes[2].Text("Name"));
        Assert.False(read.Attributes[2].Has("L2"));
        Assert.Equal(0.01, read.Attributes[3].Number("alpha"));
    }

    [Fact]
    public void Digits_that_a_double_cannot_hold_are_kept()
        => Assert.Equal("-9007199254740993", Read("[Network, Training(Seed = -9007199254740993)] partial class Net;").Attributes[1].Text("Seed"));

    [Fact]
    public void Named_constructor_arguments_and_constant_expressions_are_values()
    {
        NetworkDeclaration read = Read("[Network, Training(batchSize: Net.Half * 2, epochs: 3)] partial class Net { private const int Half = 16; }");
        Assert.Equal((3, 32), (read.Attributes[1].Integer("epochs"), read.Attributes[1].Integer("batchSize")));
    }

    [Fact]
    public void Null_is_not_an_empty_list()
    {
        NetworkDeclaration read = Read("[Network, Input(null), Input()] partial class Net;");
        Assert.True(read.Attributes[1].Find("shape")!.Value.IsNull);
        Assert.False(read.Attributes[2].Find("shape")!.Value.IsNull);
        Assert.All(read.Attributes, attribute => Assert.True(attribute.Binds));
    }

    [Theory]
    [InlineData("Dense(\"8\")")]
    [InlineData("Dense()")]
    [InlineData("Dense(Missing.Value)")]
    [InlineData("Dense(8, Name = Missing.Value)")]
    [InlineData("Dense(8, Foo = 1)")]
    [InlineData("Dense(8, UseBias = 1)")]
    [InlineData("Input(1, Missing.Value)")]
    [InlineData("Softmax(1)")]
    public void What_does_not_bind_says_so(string attribute) => Assert.False(Read($"[Network, {attribute}] partial class Net;").Attributes[1].Binds);

    [Fact]
    public void Attributes_come_by_part_then_as_they_are_written()
    {
        NetworkDeclaration read = Read("[Dense(1)]\n[Tanh] partial class Net { }", "[Network, Sgd(1)] [Input(2)] partial class Net { }");
        Assert.Equal(["Network", "Sgd", "Input", "Dense", "Tanh"], read.Attributes.Select(attribute => attribute.Kind));
        Assert.Equal(1, read.Class.PartsWithLayers);
    }

    [Fact]
    public void A_class_is_told_with_all_around_it()
    {
        NetworkDeclaration read = ReadType(
            "A.event.R`2+I+Net",
            "namespace A.@event { partial record struct R<T, @in> { partial interface I { [Network] protected internal partial class Net; } } }");
        Assert.Equal("A.event", read.Class.Namespace);
        Assert.Equal(["partial record struct R<T, @in>", "partial interface I"], read.Class.Containers);
        Assert.Equal(("Net", "protected internal", true, ""), (read.Class.Name, read.Class.Modifiers, read.Class.IsPartial, read.Class.Obstacle));
    }

    [Theory]
    [InlineData("[Network] public static partial class Net;", "is static")]
    [InlineData("[Network] public abstract partial class Net;", "is abstract")]
    [InlineData("[Network] public partial record Net;", "is a record")]
    [InlineData("[Network] public partial class Net(int x) { public int X => x; }", "has a primary constructor")]
    [InlineData("class Outer { partial class Inner { [Network] public partial class Net; } }", "is nested in Outer, which is not partial")]
    [InlineData("[Network] public sealed partial class Net;", "")]
    public void An_obstacle_is_named(string source, string obstacle)
        => Assert.Equal(obstacle, (source.StartsWith('[') ? Read(source) : ReadType("Outer+Inner+Net", source)).Class.Obstacle);

    private static NetworkDeclaration Read(params string[] sources) => ReadType("Net", sources);

    private static NetworkDeclaration ReadType(string type, params string[] sources)
    {
        INamedTypeSymbol symbol = UserProject.Of(sources).GetTypeByMetadataName(type)!;
        return DeclarationReader.Read(symbol, CancellationToken.None).Declaration;
    }
}
