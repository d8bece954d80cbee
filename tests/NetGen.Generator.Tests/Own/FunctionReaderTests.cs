using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Reading;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Own;

/// <summary>What the compiler is told of a user's own function: a name, and whether emitted code can call it.</summary>
public sealed class FunctionReaderTests
{
    private const string Body = """
        : IActivation
        {
            static V IActivation.Forward<V>(V x) => x + x;
            static V IActivation.Derivative<V>(V x, V y) => 2;
        }
        """;

    private const string OutOfReach = "is private or protected, lies in what is, or is internal to another assembly";

    [Fact]
    public void The_name_is_whole() => Assert.Equal(
        new("Two<F>", "global::App.@event.Outer.Two<global::App.@event.Outer.F>"),
        Read("Activation<App.@event.Outer.Two<App.@event.Outer.F>>", "namespace App.@event { public class Outer { internal struct Two<T> BODY internal struct F; } }"));

    [Theory]
    [InlineData("Activation<F>", "class F BODY", "is not a struct but of the kind class")]
    [InlineData("Activation<F>", "enum F { A }", "is not a struct but of the kind enum")]
    [InlineData("Activation<IActivation>", "", "is not a struct but of the kind interface")]
    [InlineData("Activation<F[]>", "struct F BODY", "is not a struct but of the kind array")]
    [InlineData("Activation<dynamic>", "", "is not a struct but of the kind dynamic")]
    [InlineData("Activation<F>", "ref struct F BODY", "is a ref struct, which cannot be a generic argument")]
    [InlineData("Activation<int>", "", "does not implement IActivation")]
    [InlineData("Activation<F?>", "struct F BODY", "does not implement IActivation")]
    [InlineData("Activation<(int, F)>", "struct F BODY", "does not implement IActivation")]
    [InlineData("Activation<My.F>", "namespace My { interface IActivation; struct F : My.IActivation; }", "does not implement IActivation")]
    [InlineData("Loss<F>", "struct F BODY", "does not implement ILoss")]
    [InlineData("Activation<F>", "file struct F BODY", "is file-local, or lies in what is")]
    [InlineData("Activation<Outer.F>", "file class Outer { public struct F BODY }", "is file-local, or lies in what is")]
    [InlineData("Activation<Net.F>", "partial class Net { struct F BODY }", OutOfReach)]
    [InlineData("Activation<Net.F>", "partial class Net { protected struct F BODY }", OutOfReach)]
    [InlineData("Activation<Net.Hidden.F>", "partial class Net { class Hidden { public struct F BODY } }", OutOfReach)]
    [InlineData("Activation<Outer.F>", "class Outer { protected internal struct F BODY }", "")]
    [InlineData("Activation<F>", "readonly record struct F BODY", "")]
    public void An_obstacle_is_named(string attribute, string source, string obstacle) => Assert.Equal(obstacle, Read(attribute, source).Obstacle);

    [Fact]
    public void What_is_internal_to_another_assembly_cannot_be_called()
    {
        MetadataReference library = UserProject.Of(Complete(
            "[Block, Activation<Hidden>] public class B; struct Hidden BODY [Block, Activation<Open>] public class C; public struct Open BODY")).ToMetadataReference();
        AttributeDeclaration[] layers = [.. Declaration("Block<B>, Block<C>", "", library).Attributes.Skip(2).Select(placed => placed.Blocks[0].Attributes[1])];
        Assert.Equal(["Hidden", "Open"], layers.Select(layer => layer.Function!.Name));
        Assert.Equal([OutOfReach, ""], layers.Select(layer => layer.Function!.Obstacle));
    }

    [Fact]
    public void A_type_that_the_attribute_cannot_name_does_not_bind()
    {
        Assert.False(Declaration("Activation<Missing>", "").Attributes[2].Binds);
        Assert.False(Declaration("Activation<Outer.F>", "class Outer { struct F BODY }").Attributes[2].Binds);
    }

    private static FunctionDeclaration Read(string attribute, string source) => Declaration(attribute, source).Attributes[2].Function!;

    private static NetworkDeclaration Declaration(string attributes, string source, params MetadataReference[] references)
    {
        CSharpCompilation project = UserProject.Of($"[Network, Input(2), {attributes}] partial class Net;\n{Complete(source)}");
        return DeclarationReader.Read(project.AddReferences(references).GetTypeByMetadataName("Net")!, CancellationToken.None).Declaration;
    }

    private static string Complete(string source) => source.Replace("BODY", Body, StringComparison.Ordinal);
}
