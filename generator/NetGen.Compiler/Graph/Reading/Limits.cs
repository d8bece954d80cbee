namespace NetGen.Compiler.Graph;

/// <summary>How large a network can be: every buffer is one array, and every offset an int.</summary>
internal static class Limits
{
    /// <summary>The values of one tensor, of all parameters, and of all activations of a batch: a quarter of the longest array leaves room for padding.</summary>
    public const long Values = 1L << 29;

    /// <summary>The layers of a network, those of blocks counted wherever they are placed.</summary>
    public const int Layers = 4096;
}
