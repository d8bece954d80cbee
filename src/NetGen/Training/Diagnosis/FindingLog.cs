namespace NetGen.Runtime;

/// <summary>The findings of a run, each once: as soon as enough epochs in succession have shown it.</summary>
/// <param name="persistence">How many those are.</param>
internal sealed class FindingLog(int persistence)
{
    private readonly List<RunFinding> _findings = [];
    private Dictionary<(RunFindingKind Kind, string? Layer), int> _streaks = [];

    public IReadOnlyList<RunFinding> Findings => _findings.AsReadOnly();

    /// <summary>Hears what an epoch shows; returns what is a finding for the first time.</summary>
    public IReadOnlyList<RunFinding> Hear(IEnumerable<RunFinding> shown)
    {
        Dictionary<(RunFindingKind Kind, string? Layer), int> streaks = [];
        List<RunFinding> fresh = [];
        foreach (RunFinding finding in shown)
        {
            var key = (finding.Kind, finding.Layer);
            streaks[key] = _streaks.GetValueOrDefault(key) + 1;
            if ((streaks[key] >= persistence || FindingRules.IsCertain(finding)) && !_findings.Exists(known => (known.Kind, known.Layer) == key))
                fresh.Add(finding);
        }

        _streaks = streaks;
        _findings.AddRange(fresh);
        return fresh.AsReadOnly();
    }

    /// <summary>What the end of the run shows needs no confirmation.</summary>
    public void Add(IEnumerable<RunFinding> findings) => _findings.AddRange(findings);
}
