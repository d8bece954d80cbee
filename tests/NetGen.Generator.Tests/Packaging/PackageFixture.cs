using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Packaging;

/// <summary>Packs NetGen into a folder of its own, built apart from the repository's own output, and makes projects that have only that package.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-package-").FullName;

    public string PackagePath => Directory.GetFiles(Path.Combine(_folder, "source"), "NetGen.*.nupkg").Single();

    private string Version => Path.GetFileNameWithoutExtension(PackagePath)["NetGen.".Length..];

    public Task InitializeAsync()
        => Dotnet.SucceedAsync(
            Repository.Root,
            "pack", "src/NetGen", "-c", "Release", "-o", Path.Combine(_folder, "source"), "--artifacts-path", Path.Combine(_folder, "artifacts"),
            "-p:UseSharedCompilation=false", "-v", "quiet");

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty directory with a project file, a source file and nothing to restore from but the package; the strictest warnings, all as errors.</summary>
    public string CreateProject(string name, string program)
    {
        string project = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(project, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>13.0</LangVersion>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningLevel>9999</WarningLevel>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <RestorePackagesPath>{Path.Combine(_folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{Path.Combine(_folder, "source")}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, ".editorconfig"), "root = true\n[Program.cs]\ndotnet_analyzer_diagnostic.severity = none\n");
        File.WriteAllText(Path.Combine(project, "Program.cs"), program);
        return project;
    }
}
