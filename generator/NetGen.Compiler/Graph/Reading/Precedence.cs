using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>One fault, one finding: where two rules see the same fault, the first speaks alone.</summary>
internal static class Precedence
{
    private static readonly (string Rule, string[] Silent)[] OnNetwork =
    [
        ("NG2001", ["NG4001", "NG4002"]),
        ("NG2003", ["NG4001", "NG4002"]),
        ("NG2005", ["NG2006", "NG3005"]),
        ("NG2010", ["NG1012"]),
        ("NG4003", ["NG2011"]),
        ("NG5001", ["NG5002", "NG5003", "NG5012"]),
        ("NG5002", ["NG5003", "NG5011", "NG5012"]),
        ("NG6006", ["NG6007"]),
    ];

    /// <summary>Only of the same attribute.</summary>
    private static readonly (string Rule, string[] Silent)[] OnAttribute =
    [
        ("NG6003", ["NG6002", "NG6004"]),
    ];

    public static IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings) => findings.Where(finding =>
        !OnNetwork.Any(row => row.Silent.Contains(finding.Id, StringComparer.Ordinal) && findings.Any(other => other.Id == row.Rule)) &&
        !OnAttribute.Any(row => row.Silent.Contains(finding.Id, StringComparer.Ordinal) && findings.Any(other => other.Id == row.Rule && other.Site.Path.Equals(finding.Site.Path))));
}
