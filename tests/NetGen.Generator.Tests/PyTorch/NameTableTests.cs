using NetGen.Compiler.Graph;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>The names that the guide promises are those of emitted networks and those that the script makes.</summary>
public sealed class NameTableTests
{
    private static readonly Dictionary<string, string> Declarations = new(StringComparer.Ordinal)
    {
        ["Dense"] = "Input(3), Dense(2)",
        ["Conv2D"] = "Input(1, 5, 5), Conv2D(2, 3)",
        ["BatchNorm"] = "Input(3), BatchNorm",
        ["LayerNorm"] = "Input(3), LayerNorm",
        ["PReLU"] = "Input(3), PReLU",
    };

    [Fact]
    public void Every_row_names_the_parameters_of_its_layer()
    {
        NameRow[] rows = [.. NameTable.Rows.Where(row => LayerTable.Rows.ContainsKey(row.Attribute))];
        Assert.True(rows.Length >= 4, $"{rows.Length} layers of the table are in the language");
        var emitted = EmittedAssembly.CompileForThisMachine(
            [.. rows.Select(row => $"[Network, {Declarations[row.Attribute]}] public partial class Of{row.Attribute};")]);
        Assert.All(rows, row => Assert.Equal(row.Parameters, emitted.Network($"Of{row.Attribute}").Tensors().Select(tensor => tensor.Name)));
    }

    [Fact]
    public void No_row_is_left_out() => Assert.Equal(Declarations.Keys, NameTable.Rows.Select(row => row.Attribute));

    [PythonFact]
    public void The_script_knows_the_same_kinds()
    {
        using TemporaryFolder folder = new();
        string[] kinds = Python.Lines(Python.Plain, folder.Path, "-c", "import netgen_weights as w; print(*(f'{m} {k}' for m, k in w.KINDS.items()), sep='\\n')");
        Assert.Equal(NameTable.Rows.SelectMany(row => row.Modules.Select(module => $"{module} {row.Prefix}")), kinds);
    }
}
