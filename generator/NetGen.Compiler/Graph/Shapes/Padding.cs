namespace NetGen.Compiler.Graph;

/// <summary>What happens at the border of an image. The order is that of the public enumeration.</summary>
internal enum Padding
{
    /// <summary>Windows stay inside.</summary>
    Valid,

    /// <summary>⌈n / stride⌉ outputs: half a window reaches over either border, the odd pixel at the bottom and right.</summary>
    Same,
}
