namespace NetGen.Programs.Tests.Widths;

/// <summary>The emitted code for every width of vectors gives what the naive reference gives.</summary>
public sealed class WidthTests
{
    public static TheoryData<int> Legs => [.. Enumerable.Range(0, WidthLeg.All.Count)];

    [Theory]
    [MemberData(nameof(Legs))]
    public void Emitted_code_agrees_with_the_reference_at_the_width_that_the_leg_is_for(int index)
    {
        WidthLeg leg = WidthLeg.All[index];
        ProgramRun run = ProgramRun.Of("NetGen.Widths", [], leg.Environment);
        Assert.True(run.ExitCode == 0, $"{leg}: exit code {run.ExitCode}\n{run.Output}{run.Errors}");
        Assert.Equal($"vector width: {leg.ExpectedBits} bits", run.Lines[0]);
        Assert.Equal($"fused multiply-add: {leg.ExpectedFusion}", run.Lines[1]);
        Assert.Matches("^[1-9][0-9]+ comparisons of [1-9][0-9]+ networks, 0 mismatches$", run.Lines[^1]);
    }
}
