using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Collects what is wrong with a declaration, in the order of its attributes.</summary>
internal sealed class FindingList
{
    /// <summary>Stands for the class itself where an attribute's index is expected.</summary>
    public const int OnClass = -1;

    private readonly List<Finding> _findings = [];

    public int Count => _findings.Count;

    public void Report(string id, int attribute, string message) => _findings.Add(new Finding(id, attribute, message));

    public EquatableArray<Finding> ToArray() => _findings.OrderBy(finding => finding.Attribute).ToEquatableArray();
}
