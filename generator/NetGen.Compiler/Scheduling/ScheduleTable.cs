using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules;

namespace NetGen.Compiler.Scheduling;

/// <summary>Which strategy serves which operation, first match first.</summary>
internal static class ScheduleTable
{
    private sealed record Row(Func<Operation, Circumstances, bool> Serves, Func<Operation, ListPlan, KernelSchedule> Make);

    private static readonly Row[] Rows =
    [
        For<Product>((product, at) => at.SingleSample && product.Result.Shape.Rows == 1, (product, plan) => new SingleSample(product, plan)),
        For<Product>((_, _) => true, (product, plan) => new TiledProduct(product, plan)),
        For<WeightGradient>((_, _) => true, (gradient, plan) => new TiledWeightGradient(gradient, plan)),
        For<BatchSum>((_, _) => true, (sum, plan) => new ColumnSums(sum, plan)),
        For<Transpose>((_, _) => true, (transpose, plan) => new ScalarTranspose(transpose, plan)),
        For<Elementwise>((elementwise, _) => elementwise.Result.IsPerSample, (elementwise, plan) => new ElementwiseRows(elementwise, plan)),
        For<Elementwise>((_, _) => true, (elementwise, plan) => new ElementwiseBlocks(elementwise, plan)),
        For<Reshape>((_, _) => true, (reshape, plan) => new CopyRows(reshape.Result.Name, plan[reshape.X], plan[reshape.Result])),
        For<Concat>((_, _) => true, (concat, plan) => CopyColumns.Of(concat, plan)),
        For<Slice>((_, _) => true, (slice, plan) => CopyColumns.Of(slice, plan)),
        For<Softmax>((_, _) => true, (softmax, plan) => new SoftmaxRows(softmax, plan)),
        For<SoftmaxGradient>((_, _) => true, (gradient, plan) => new SoftmaxGradientRows(gradient, plan)),
        For<ElementwiseLoss>((_, _) => true, (loss, plan) => new ElementwiseLossRows(loss, plan)),
        For<SoftmaxCrossEntropy>((_, _) => true, (loss, plan) => new SoftmaxCrossEntropyRows(loss, plan)),
        For<Penalty>((_, _) => true, (penalty, plan) => new PenaltySum(penalty, plan)),
    ];

    /// <summary>The schedule of an operation, or nothing where its result is only a view of what it reads.</summary>
    public static KernelSchedule? Choose(Operation operation, ListPlan plan, Circumstances circumstances)
    {
        if (operation is Reshape reshape && IsView(plan[reshape.X], plan[reshape.Result]))
            return null;
        var row = Rows.FirstOrDefault(row => row.Serves(operation, circumstances))
            ?? throw new InvalidOperationException($"No schedule serves {operation.GetType().Name}.");
        return row.Make(operation, plan);
    }

    private static bool IsView(Place source, Place result) => source.Space == result.Space && source.Offset == result.Offset;

    private static Row For<T>(Func<T, Circumstances, bool> serves, Func<T, ListPlan, KernelSchedule> make)
        where T : Operation =>
        new((operation, at) => operation is T typed && serves(typed, at), (operation, plan) => make((T)operation, plan));
}

/// <summary>What a choice depends on beside the operation.</summary>
/// <param name="SingleSample">Whether the list runs on one sample.</param>
internal sealed record Circumstances(bool SingleSample);
