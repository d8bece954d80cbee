using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The panels of a weight, or of its gradient: kernels see the first one and the columns that go with it, and are called for each.</summary>
/// <param name="Count">How many there are; 0 where a kernel sees the whole matrix.</param>
/// <param name="Width">Columns of each.</param>
internal sealed record ProductPanels(int Count, int Width)
{
    /// <summary>Parts of the batch in each panel, so that there is work for more threads than panels.</summary>
    private const int Parts = 8;

    private static readonly ProductPanels None = new(0, 0);

    /// <summary>Those that a product is cut by.</summary>
    public static ProductPanels Of(Product product, ListPlan plan) => plan.CutByPanels.Contains(product) ? Of(plan[product.Weight]) : None;

    /// <summary>Those of a gradient.</summary>
    public static ProductPanels Of(WeightGradient gradient, ListPlan plan) => plan[gradient.Result].HasPanels ? Of(plan[gradient.Result]) : None;

    /// <summary>Their units: parts of the batch.</summary>
    public PanelUnits? PartsOfBatch => Count == 0 ? null : new(Count, Parts, AreSamples: true);

    /// <summary>Their units: so many of each.</summary>
    public PanelUnits? Units(int each) => Count == 0 ? null : new(Count, each, AreSamples: false);

    /// <summary>A buffer as the kernel sees it: of the matrix itself, and of what lies beside the product's outputs, the first panel.</summary>
    public KernelBuffer Seen(KernelBuffer buffer) => Count == 0 ? buffer : buffer with
    {
        Place = buffer.Place.FirstColumns(Width),
        PanelStep = buffer.Place.HasPanels ? buffer.Place.Rows * Width : Width,
    };

    private static ProductPanels Of(Place matrix) => new(matrix.Run / matrix.Panel, matrix.Panel);
}
