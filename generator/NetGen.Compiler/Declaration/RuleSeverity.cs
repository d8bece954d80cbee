namespace NetGen.Compiler.Declaration;

/// <summary>How bad a finding is: it could be better, it will train or predict badly, it cannot work.</summary>
internal enum RuleSeverity
{
    Information,
    Warning,
    Error,
}
