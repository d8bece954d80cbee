using NetGen.Generator.Tests.Emitted;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.PyTorch;

/// <summary>The script reads and writes NetGen's files with nothing but Python.</summary>
public sealed class WeightsFormatTests
{
    private const string Copy = "import netgen_weights as w; t = w.read('in.safetensors'); w.write('out.safetensors', t); print(*((n, *v[:2]) for n, v in t.items()), sep='\\n')";

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.CompileForThisMachine("""
        [Network, Input(3), Dense(4), PReLU, Dense(2)] public partial class InSingle;
        [Network(Precision = Precision.Double), Input(3), Dense(4), PReLU, Dense(2)] public partial class InDouble;
        """));

    [PythonFact]
    public void A_copy_in_single_precision_is_the_same() => AssertCopied("InSingle", "F32");

    [PythonFact]
    public void A_copy_in_double_precision_is_the_same() => AssertCopied("InDouble", "F64");

    [PythonFact]
    public void A_damaged_file_is_refused()
    {
        using TemporaryFolder folder = new();
        Emitted.Value.Network("InSingle").Save(folder.File("in.safetensors"));
        byte[] whole = File.ReadAllBytes(folder.File("in.safetensors"));
        AssertRefused(folder, whole[..^1], "its header describes 120 bytes, 119 follow");
        AssertRefused(folder, [.. whole, 0], "its header describes 120 bytes, 121 follow");
        AssertRefused(folder, whole[..5], "its header does not fit");
        AssertRefused(folder, whole[..50], "its header does not fit");
        AssertRefused(folder, Replaced(whole, "F32", "F16"), "'dense1.weight' is F16, only 'F32', 'F64' can be moved");
        AssertRefused(folder, Replaced(whole, "[4,3]", "[4,4]"), "'dense1.weight' of F32 [4, 4] cannot be bytes 0 to 48");
        AssertRefused(folder, Replaced(whole, "\"dense1.bias\"", "\"prelu1.weight\""), "a key stands there twice");
        AssertRefused(folder, Replaced(whole, "\"shape\"", "\"shade\""), "KeyError('shape')");
        AssertRefused(folder, Replaced(whole, "{", "["), "its header is not that of a safetensors file");
    }

    private static void AssertCopied(string name, string type)
    {
        using TemporaryFolder folder = new();
        ITestNetwork network = Emitted.Value.Network(name, seed: 3);
        network.Save(folder.File("in.safetensors"));

        string[] lines = Python.Lines(Python.Plain, folder.Path, "-c", Copy);
        Assert.Equal(network.Tensors().Select(tensor => $"('{tensor.Name}', '{type}', {tensor.Shape})"), lines);
        Assert.Equal(0, new FileInfo(folder.File("out.safetensors")).Length % 8);
        double[] inputs = [0.3, -1, 2];
        Closeness.Bits(network.Predict(inputs), network.Load(folder.File("out.safetensors")).Predict(inputs), "prediction");
    }

    /// <summary>The first of a text's places, with the header's length set right.</summary>
    private static byte[] Replaced(byte[] file, string text, string other)
    {
        int length = (int)BitConverter.ToUInt64(file), place;
        string header = System.Text.Encoding.UTF8.GetString(file, sizeof(ulong), length);
        place = header.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, header);
        byte[] changed = System.Text.Encoding.UTF8.GetBytes(header[..place] + other + header[(place + text.Length)..]);
        return [.. BitConverter.GetBytes((ulong)changed.Length), .. changed, .. file[(sizeof(ulong) + length)..]];
    }

    private static void AssertRefused(TemporaryFolder folder, byte[] content, string message)
    {
        File.WriteAllBytes(folder.File("in.safetensors"), content);
        string error = Python.Failure(Python.Plain, folder.Path, "-c", Copy).TrimEnd().Split('\n')[^1];
        Assert.StartsWith("netgen_weights.WeightsError: in.safetensors: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
