namespace NetGen.Compiler.Declaration;

/// <summary>What is wrong with a declaration. The attribute is named by numbers; the analyzer alone knows where that is.</summary>
/// <param name="Id">The rule, "NG1006".</param>
/// <param name="Severity">Within what <see cref="Rule"/> says of the rule.</param>
/// <param name="Site">What is at fault.</param>
/// <param name="Message">The whole sentence, with this network's names, numbers and shapes.</param>
/// <param name="Repair">What mends it, where one thing safely does.</param>
internal sealed record Finding(string Id, RuleSeverity Severity, Site Site, string Message, Repair? Repair = null)
{
    /// <summary>The network's attribute, or -1 for the class.</summary>
    public int Attribute => Site.Attribute;
}
