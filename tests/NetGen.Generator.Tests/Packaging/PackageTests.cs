using System.IO.Compression;
using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Packaging;

/// <summary>What a user gets who has the package and nothing else.</summary>
public partial class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private const string Xor = """
        using NetGen;

        var xor = new Xor(seed: 1);
        var trainer = new Xor.Trainer(xor);
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] targets = [0, 1, 1, 0];
        for (int step = 0; step < 1000; step++)
            trainer.Step(inputs, targets);

        var outputs = new float[4];
        xor.Predict(inputs, outputs);
        Console.WriteLine("xor: " + string.Concat(outputs.Select(output => output > 0.5f ? '1' : '0')));

        /// <summary>Exclusive or.</summary>
        [Network, Input(2), Dense(8), Tanh, Dense(1), Sigmoid]
        [BinaryCrossEntropy, Adam(0.05)]
        internal sealed partial class Xor;
        """;

    [Fact]
    public void It_holds_the_library_and_the_compiler_and_no_other_assembly()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        string[] files = [.. archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => Path.GetExtension(name) is ".dll" or ".md" or ".props" or ".targets")
            .Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
                "analyzers/dotnet/cs/NetGen.Generator.dll",
                "buildTransitive/NetGen.props",
                "buildTransitive/NetGen.targets",
                "lib/net10.0/NetGen.dll",
                "lib/net9.0/NetGen.dll",
            ],
            files);
    }

    [Fact]
    public async Task A_network_compiles_without_a_warning_trains_and_predicts()
    {
        string output = await Dotnet.SucceedAsync(package.CreateProject("sound", Xor), "run", "-c", "Release");
        Assert.Equal("xor: 0110", output.Trim());
    }

    [Fact]
    public async Task A_broken_network_is_one_error_at_its_place()
    {
        string broken = Xor.Replace("Input(2)", "Input(1, 2, 1)", StringComparison.Ordinal);
        (int exitCode, string output) = await Dotnet.RunAsync(package.CreateProject("broken", broken), "build");
        Assert.NotEqual(0, exitCode);
        string error = Assert.Single(Errors().Matches(output).Select(match => match.Value).Distinct(StringComparer.Ordinal));
        Assert.Equal("Program.cs(15,27): error NG1006", error);
    }

    [Fact]
    public async Task A_generator_that_is_dropped_is_an_error_even_where_a_project_has_a_list_of_its_own()
    {
        string project = package.CreateProject("properties", Xor);
        string file = Path.Combine(project, "App.csproj");
        string text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("<Nullable>", "<WarningsAsErrors>nullable</WarningsAsErrors><Nullable>", StringComparison.Ordinal));
        await Dotnet.SucceedAsync(project, "restore");
        string errors = await Dotnet.SucceedAsync(project, "msbuild", "-getProperty:WarningsAsErrors");
        Assert.Superset(new HashSet<string>(["CS9057", "CS8785", "CS8032"]), new HashSet<string>(errors.Trim().Split(';')));
    }

    [GeneratedRegex(@"\w+\.cs\(\d+,\d+\): error \w+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Errors();
}
