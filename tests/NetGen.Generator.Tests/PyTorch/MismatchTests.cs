using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>What does not fit is refused with the names of both sides, and changes nothing; files of PyTorch's own go through the command line.</summary>
public sealed class MismatchTests : IDisposable
{
    private const string Imports = "import torch\nfrom torch import nn\nfrom netgen_weights import *\n";

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine(
        "[Network, Input(3), Dense(4), PReLU, Dense(2)] public partial class Small; [Network, Input(3), Dense(4), PReLU, Dense(2, UseBias = false)] public partial class Smaller;"));

    private readonly TemporaryFolder _folder = new();
    private readonly ITestNetwork _network = Emitted.Value.Network("Small", seed: 1);

    public MismatchTests() => _network.Save(_folder.File("small.safetensors"));

    public void Dispose() => _folder.Dispose();

    [TorchFact]
    public void Another_shape_names_both_sides() =>
        AssertRefused("nn.Linear(3, 4), nn.PReLU(), nn.Linear(4, 2)", "small.safetensors: 'prelu1.weight' is [4], PyTorch's '1.weight' is [1]");

    [TorchFact]
    public void A_missing_tensor_names_both_sides() =>
        AssertRefused(
            "nn.Linear(3, 4), nn.PReLU(4), nn.Linear(4, 2), nn.LayerNorm(2)",
            "small.safetensors: there is no 'layernorm1.weight' for PyTorch's '3.weight', 'layernorm1.bias' for PyTorch's '3.bias', only 'dense1.weight', ");

    [TorchFact]
    public void A_surplus_tensor_names_both_sides() =>
        AssertRefused("nn.Linear(3, 4), nn.PReLU(4), nn.Linear(4, 2, bias=False)", "small.safetensors: PyTorch has no place for 'dense2.bias', only for 'dense1.weight', ");

    [TorchFact]
    public void Half_width_numbers_are_refused()
    {
        string error = Python.Failure(Python.WithTorch, _folder.Path, "-c", Imports + "save_netgen(nn.Linear(3, 4).half(), 'half.safetensors')");
        Assert.Contains("PyTorch's 'weight' is torch.float16, only 'torch.float32', 'torch.float64' can be moved", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("half.safetensors")));
    }

    [TorchFact]
    public void NetGen_refuses_what_is_surplus_in_PyTorch()
    {
        Python.Lines(Python.WithTorch, _folder.Path, "-c", Imports + "save_netgen(nn.Sequential(nn.Linear(3, 4), nn.PReLU(4), nn.Linear(4, 2)), 'out.safetensors')");
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => Emitted.Value.Network("Smaller").Load(_folder.File("out.safetensors")));
        Assert.Equal("tensor 'dense2.bias'", error.Place);
    }

    [TorchFact]
    public void The_command_line_moves_files_of_state_dicts_and_modules()
    {
        File.WriteAllText(_folder.File("names.json"), """{"0": "dense1", "1": "prelu1", "2": "dense2"}""");
        Python.Lines(
            Python.WithTorch, _folder.Path, "-c", Imports + "m = nn.Sequential(nn.Linear(3, 4), nn.PReLU(4), nn.Linear(4, 2))\ntorch.save(m, 'module.pt')\ntorch.save(m.state_dict(), 'state.pt')");
        AssertMoved("state.pt", "--map", "names.json");
        AssertMoved("module.pt", "--trusted");
        Assert.StartsWith("netgen_weights: PyTorch's '0.weight' has no name", Python.Failure(Python.WithTorch, _folder.Path, Python.Script, "to-netgen", "state.pt", "x"), StringComparison.Ordinal);
        Assert.StartsWith("netgen_weights: ", Python.Failure(Python.WithTorch, _folder.Path, Python.Script, "to-netgen", "module.pt", "x"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("x")));
    }

    private void AssertMoved(string model, params string[] options)
    {
        Python.Lines(Python.WithTorch, _folder.Path, [Python.Script, "to-pytorch", "small.safetensors", model, "filled.pt", .. options]);
        Python.Lines(Python.WithTorch, _folder.Path, [Python.Script, "to-netgen", "filled.pt", "back.safetensors", .. options]);
        double[] inputs = [1, -2, 3];
        Assert.Equal(_network.Predict(inputs), _network.Load(_folder.File("back.safetensors")).Predict(inputs));
    }

    private void AssertRefused(string layers, string message)
    {
        string[] lines = Python.Lines(Python.WithTorch, _folder.Path, "-c", $"""
            {Imports}
            module = nn.Sequential({layers})
            before = [tensor.clone() for tensor in module.state_dict().values()]
            try:
                load_netgen(module, "small.safetensors")
            except WeightsError as error:
                print(error)
            print(all(torch.equal(a, b) for a, b in zip(before, module.state_dict().values())))
            """.ReplaceLineEndings("\n"));
        Assert.StartsWith(message, lines[0], StringComparison.Ordinal);
        Assert.Equal("True", lines[1]);
    }
}
