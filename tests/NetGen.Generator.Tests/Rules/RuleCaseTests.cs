using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.CodeFixes;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Planning;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Rules;

/// <summary>Every rule by its cases: what it finds and where, that nothing stands beside it, that it is silent where it should be, and that its fix mends.</summary>
public sealed class RuleCaseTests
{
    private const int LeastViolating = 3, LeastClean = 2;

    public static TheoryData<string, int> All => Data(_ => true);

    public static TheoryData<string, int> Fixed => Data(one => one.Fixed.Length > 0);

    public static TheoryData<string> Rules => new(RuleTable.Rules.Select(rule => rule.Id).Where(id => id != "NG9999"));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Findings_are_these_and_no_others(string rule, int number)
    {
        RuleCase one = RuleCase.Find(rule, number);
        ImmutableArray<Diagnostic> found = await FindAsync(one.Source, one);
        Assert.Equal(one.Findings, found.Select(Text));
        Assert.All(one.Words, words => Assert.Contains(words, string.Join("\n", found.Select(Report.Of).Select(report => report.Message)), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task Fix_mends(string rule, int number)
    {
        RuleCase one = RuleCase.Find(rule, number);
        string result = await Fixing.FirstAsync(one.IsOfCalls ? new HoistAllocation() : new ApplyRepair(), one.Source, rule);
        Assert.Equal(one.FixedSource, result);
        Assert.DoesNotContain(await FindAsync(result, one), finding => finding.Id == rule || finding.Severity == DiagnosticSeverity.Error);
        EmittedAssembly.Compile(result);
    }

    /// <summary>Three networks that break it, two that do not, and one of either at the border.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_enough_cases(string rule)
    {
        RuleCase[] cases = [.. RuleCase.All.Where(one => one.Rule == rule)];
        Assert.True(cases.Count(one => one.IsViolating) >= LeastViolating, "violating");
        Assert.True(cases.Count(one => one.Findings.Length == 0) >= LeastClean, "clean");
        Assert.Contains(cases, one => one.IsBoundary);
        Assert.True(RuleTable.Find(rule).HasFix == cases.Any(one => one.Fixed.Length > 0) || rule is "NG1001" or "NG1013", "fix"); // AddPartial has tests of its own
        Assert.Equal(
            RuleTable.Find(rule).Severities.Select(severity => $"{rule} {severity.ToString()[0]}"),
            cases.SelectMany(one => one.Findings).Where(finding => finding.StartsWith(rule, StringComparison.Ordinal)).Select(finding => finding[..8])
                .Distinct().OrderBy(finding => "EWI".IndexOf(finding[7], StringComparison.Ordinal)));
    }

    /// <summary>Of a project as it stands: without the generator's part, which attributes do not need, but calls do.</summary>
    private static Task<ImmutableArray<Diagnostic>> FindAsync(string source, RuleCase one) =>
        Harness.Analysis.DiagnosticsAsync(one.IsOfCalls ? GeneratorRun.OverForThisMachine(Strategies.ByRule, source).Output : UserProject.Of(source), one.Properties);

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Severity.ToString()[0]} {Report.Of(diagnostic).Text}".TrimEnd();

    private static TheoryData<string, int> Data(Func<RuleCase, bool> condition)
    {
        TheoryData<string, int> data = [];
        foreach (RuleCase one in RuleCase.All.Where(condition))
            data.Add(one.Rule, one.Number);
        return data;
    }
}
