using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests;

public class HarnessTests
{
    [Fact]
    public void Emits_a_part_of_the_class()
    {
        EmittedAssembly assembly = EmittedAssembly.Compile("namespace A; [Network, Input(2), Dense(1)] public partial class Tiny;");
        Assert.Equal("A.Tiny.g.cs", Assert.Single(assembly.Run.Files).Key);
        Assert.NotNull(assembly.Assembly.GetType("A.Tiny"));
    }
}
