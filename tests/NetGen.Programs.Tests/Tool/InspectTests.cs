namespace NetGen.Programs.Tests.Tool;

/// <summary><c>netgen inspect</c> on what a network saves, and on what is no such file.</summary>
public sealed class InspectTests
{
    [Fact]
    public void Lists_tensors_and_metadata()
    {
        using TemporaryFile file = new();
        var network = new Inspected();
        network.SetParameter("dense1.weight", [3, 0, 0, 4, 0, 0]);
        network.SetParameter("dense1.bias", [-1, 0]);
        network.Save(file.Path);

        ProgramRun run = ProgramRun.Of("NetGen.Cli", "inspect", file.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["name", "type", "shape", "norm", "min", "max"], Cells(run.Lines[0]));
        Assert.Equal(["dense1.weight", "F32", "[2,", "3]", "5", "0", "4"], Cells(run.Lines[1]));
        Assert.Equal(["dense1.bias", "F32", "[2]", "1", "-1", "0"], Cells(run.Lines[2]));
        Assert.Equal("2 tensors, 8 values, 32 bytes", run.Lines[3]);
        Assert.Equal($"netgen.hash: {Inspected.Description.Hash}", run.Lines[4]);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file()
    {
        using TemporaryFile file = new();
        File.WriteAllText(file.Path, "{\"this\": \"is no safetensors file\"}");
        AssertFails(ProgramRun.Of("NetGen.Cli", "inspect", file.Path), file.Path);
    }

    [Fact]
    public void Says_that_there_is_no_file() => AssertFails(ProgramRun.Of("NetGen.Cli", "inspect", "no.safetensors"), "no.safetensors");

    private static void AssertFails(ProgramRun run, string path)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("netgen: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(path, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

[Network, Input(3), Dense(2)]
internal sealed partial class Inspected;
