using NetGen.Compiler.Declaration;
using NetGen.Compiler.Scheduling;
using NetGen.Compiler.Tests.Ir;
using NetGen.Testing;

namespace NetGen.Compiler.Tests.Emission;

/// <summary>Whatever the language can say comes out as text: no stage refuses what the one before made.</summary>
public sealed class RandomCompilationTests
{
    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 5)];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Every_random_network_is_compiled(int hundred)
    {
        for (int seed = 100 * hundred; seed < 100 * (hundred + 1); seed++)
        {
            NetworkDeclaration declaration = Declarations.Of(RandomNetwork.Draw(seed));
            CompiledNetwork compiled = NetworkCompiler.Compile(declaration, [VectorWidth.Bits256]);
            Assert.True(compiled.Findings.Count == 0 && compiled.Text.Length > 0, $"seed {seed}");
        }
    }
}
