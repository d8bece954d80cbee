using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Pooled convolutions whose rows go into the product of the flattened image as soon as they are there, where a single sample is predicted.</summary>
internal static class RowsIntoProducts
{
    /// <summary>A row's weights have to stay in the first cache beside what the convolution reads, and all of them must not fit in there.</summary>
    private const int MostRowBytes = 40 << 10, LeastBytes = 48 << 10;

    /// <summary>The product behind each.</summary>
    /// <param name="plan">Of a list that runs on one sample.</param>
    /// <param name="elementSize">4 or 8 bytes.</param>
    /// <param name="forced">Whether all go so that can, or none; null where the rule decides.</param>
    public static IReadOnlyDictionary<Operation, Product> In(ListPlan plan, int elementSize, bool? forced)
    {
        Dictionary<Operation, Product> products = [];
        if (forced == false || plan.InLanes)
            return products;
        var operations = plan.Phases.SelectMany(phase => phase.Operations).ToList();
        for (int i = 0; i + 2 < operations.Count; i++)
        {
            if (operations[i] is PooledConvolution { Winner: null } pooled && operations[i + 1] is Reshape reshape && operations[i + 2] is Product product &&
                reshape.X == pooled.Result && product.X == reshape.Result && IsServed(pooled, product, plan) && (forced == true || Pays(pooled, product, plan, elementSize)))
            {
                products.Add(pooled, product);
            }
        }

        return products;
    }

    private static bool IsServed(PooledConvolution pooled, Product product, ListPlan plan)
    {
        var weight = plan[product.Weight];
        return weight is { ImageRows: not null, HasPanels: false, Gap: 0, IsNarrow: false, IsHalfWidth: false }
            && pooled.Groups == 1 && !plan.PixelsInLanes.Contains(pooled) && plan.KernelOf(pooled) is null
            && product.Extras.All(extra => !extra.IsPerSample)
            && pooled.Inputs.Append(pooled.Result).All(tensor => !Overlap(plan.Padded(tensor), plan[product.Result]));
    }

    private static bool Pays(PooledConvolution pooled, Product product, ListPlan plan, int elementSize)
    {
        long bytes = (long)plan[product.Weight].Length * elementSize;
        int rows = pooled.Result.Shape[1];
        return rows > 1 && bytes >= LeastBytes && bytes / rows <= MostRowBytes;
    }

    private static bool Overlap(Place a, Place b) => a.Space == b.Space && a.Offset < b.Offset + b.Length && b.Offset < a.Offset + a.Length;
}
