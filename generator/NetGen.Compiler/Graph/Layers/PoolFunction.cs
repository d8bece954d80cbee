namespace NetGen.Compiler.Graph;

/// <summary>What pooling makes of a window.</summary>
internal enum PoolFunction
{
    Maximum,
    Average,
}
