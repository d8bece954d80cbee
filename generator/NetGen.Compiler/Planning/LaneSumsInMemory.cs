using NetGen.Compiler.Graph;

namespace NetGen.Compiler.Planning;

/// <summary>The thread's memory in which the sums of a weight's gradient wait, with samples in lanes, while another row of the kernel is in registers.</summary>
internal static class LaneSumsInMemory
{
    /// <summary>Filters whose sums are in registers together.</summary>
    public const int MostFilters = 8;

    /// <param name="window">All taps have a sum for each filter.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    public static int Of(Window window, int alignment) => checked(window.Size * MostFilters * alignment);
}
