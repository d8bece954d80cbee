using NetGen.Compiler.Graph;

namespace NetGen.Compiler.Planning;

/// <summary>
/// The thread's memory in which the sums of a weight's gradient wait, with samples in lanes: while another row of a convolution's kernel is in registers, or
/// other inputs and outputs of a dense layer, for as long as the samples at hand stay in the caches.
/// </summary>
internal static class LaneSumsInMemory
{
    /// <summary>Filters whose sums are in registers together.</summary>
    public const int MostFilters = 8;

    /// <summary>Inputs, and outputs, of a dense layer whose sums are in registers together.</summary>
    public const int MostFeatures = 4;

    /// <param name="window">All taps have a sum for each filter.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    public static int Of(Window window, int alignment) => checked(window.Size * MostFilters * alignment);

    /// <summary>What the sums of a dense layer's weight take; 0 where all of them are in registers.</summary>
    /// <param name="weight">Inputs × outputs.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    public static int Of(Shape weight, int alignment) => weight.Rows > MostFeatures || weight.Columns > MostFeatures
        ? checked(Tiled(weight.Rows) * Tiled(weight.Columns) * alignment)
        : 0;

    private static int Tiled(int features) => features < MostFeatures ? features : ArenaPlanner.Pad(features, MostFeatures);
}
