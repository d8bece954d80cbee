using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Collects what is wrong with a declaration, in the order of its attributes. What a repeated block says twice is said once.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public int Count => _findings.Count;

    /// <summary>Adds a finding of the rule's worst severity.</summary>
    public void Report(string id, Site site, string message, Repair? repair = null) => Report(id, RuleTable.Find(id).Severity, site, message, repair);

    public void Report(string id, RuleSeverity severity, Site site, string message, Repair? repair = null) => _findings.Add(new(id, severity, site, message, repair));

    public EquatableArray<Finding> ToArray() => Precedence.Apply(_findings)
        .GroupBy(finding => (finding.Id, finding.Site))
        .Select(same => same.First())
        .OrderBy(finding => finding.Site, Comparer<Site>.Create(Site.Compare))
        .ToEquatableArray();
}
