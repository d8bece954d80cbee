namespace NetGen.Compiler.Graph;

/// <summary>What ends a run early. The order is that of the public enumeration.</summary>
internal enum StopTrigger
{
    NoImprovement,
    Increase,
    AbsoluteChange,
    AverageChange,
}
