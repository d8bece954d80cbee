namespace NetGen.Compiler.Graph;

/// <summary>What a network computes in. The order is that of the public enumeration.</summary>
internal enum Precision
{
    Single,
    Double,
}
