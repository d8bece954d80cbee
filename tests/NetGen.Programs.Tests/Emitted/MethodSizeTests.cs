namespace NetGen.Programs.Tests.Emitted;

/// <summary>No emitted method comes near the sizes at which the runtime stops optimising: 60,000 bytes of IL, and about 900 locals for inlining. The largest transform the 36 places of a tile.</summary>
public sealed class MethodSizeTests
{
    private const int MostBytes = 16 * 1024;
    private const int MostLocals = 400;

    public static TheoryData<string> Networks => [.. ProgramRun.Names.Where(name => name != "NetGen.Cli")];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Methods_stay_small(string program)
    {
        IReadOnlyList<MethodSize> methods = MethodSize.In(ProgramRun.PathOf(program));
        Assert.Contains(methods, method => method.Name.Contains("NetGenKernels", StringComparison.Ordinal));
        Assert.All(methods, method => Assert.True(method.Bytes <= MostBytes && method.Locals <= MostLocals, method.ToString()));
    }
}
