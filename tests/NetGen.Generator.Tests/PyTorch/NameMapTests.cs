using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>Names that the script derives, for modules that stand for PyTorch's; those of networks with blocks are what networks call them.</summary>
public sealed class NameMapTests
{
    private static readonly string Modules = Repository.Path("tests/NetGen.Generator.Tests/PyTorch/modules.py");

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine("""
        [Block, Conv2D(2, 3, Padding = Pad.Same), PReLU, Conv2D(2, 3, Padding = Pad.Same)] public class Body;
        [Block, Residual<Body>, Conv2D(2, 1)] public class Cell;
        [Network, Input(1, 6, 6), Conv2D(2, 3), BatchNorm, Residual<Body>, Conv2D(2, 1), Flatten, Dense(3), Dense(2)] public partial class Shortcut;
        [Network, Input(2, 4, 4), Standardize, Conv2D(2, 1, Name = "stem"), Parallel<Body, Cell>(Merge = Merge.Add), Repeat<Body>(2), Conv2D(2, 1)] public partial class Nested;
        """));

    [PythonFact]
    public void Layers_are_counted_by_kind_and_from_one_in_named_containers() =>
        AssertNamed("Shortcut", """
            Module(Conv2d(), BatchNorm2d(), Module(body=Module(Conv2d(), PReLU(), Conv2d())), Module(Conv2d(), Module(), LazyLinear()), Linear()), {"2": "residual1"}
            """);

    [PythonFact]
    public void Blocks_in_blocks_branches_and_rounds_are_named() =>
        AssertNamed("Nested", """
            Module(Scaling(), Conv2d(),
                Module(left=Module(Conv2d(), PReLU(), Conv2d()), right=Module(Module(Conv2d(), PReLU(), Conv2d()), Conv2d())),
                Module(Module(Conv2d(), PReLU(), Conv2d()), Module(Conv2d(), PReLU(), Conv2d())), Conv2d()),
            {"0": "standardize1", "1": "stem", "2.left": "parallel1.1", "2.right": "parallel1.2", "2.right.0": "parallel1.2.residual1", "3.0": "repeat1.1", "3.1": "repeat1.2"}
            """);

    [PythonFact]
    public void A_tensor_can_have_a_name_of_its_own() =>
        Assert.Equal(["standardize1.mean", "standardize1.deviation"], Show("""Module(Scaling()), {"0.mean": "standardize1.mean", "0.deviation": "standardize1.deviation"}"""));

    [PythonFact]
    public void A_module_that_is_a_layer_is_the_first() => Assert.Equal(["dense1.weight", "dense1.bias"], Show("Linear()"));

    [PythonFact]
    public void What_is_wrong_with_names_is_said()
    {
        Assert.Equal(["PyTorch's '0.weight' has no name in NetGen; names={'0': '…'} gives its layer one"], Show("Module(Embedding())"));
        Assert.Equal(["PyTorch's '0.weight' has no name in NetGen; names={'0': '…'} gives its layer one"], Show("Module(Linear()).state_dict()"));
        Assert.Equal(["PyTorch's '0.weight' and '1.weight' are both NetGen's 'dense2.weight'"], Show("""Module(Linear(), Linear()), {"0": "dense2"}"""));
        Assert.Equal(["names: PyTorch has nothing at 'head'"], Show("""Module(Linear()), {"head": "dense1"}"""));
    }

    private static void AssertNamed(string network, string arguments) =>
        Assert.Equal(Emitted.Value.Network(network).Tensors().Select(tensor => tensor.Name).Order(StringComparer.Ordinal), Show(arguments).Order(StringComparer.Ordinal));

    private static string[] Show(string arguments)
    {
        using TemporaryFolder folder = new();
        File.Copy(Modules, folder.File("modules.py"));
        return Python.Lines(Python.Plain, folder.Path, "-c", $"from modules import *\nshow({arguments.ReplaceLineEndings("\n").Trim()})");
    }
}
