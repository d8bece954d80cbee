using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules;
using NetGen.Compiler.Scheduling.Schedules.Images;
using NetGen.Compiler.Scheduling.Schedules.Lanes;
using NetGen.Compiler.Scheduling.Schedules.Winograd;

namespace NetGen.Compiler.Scheduling;

/// <summary>Which strategy serves which operation, first match first.</summary>
internal static class ScheduleTable
{
    private sealed record Row(Func<Operation, Circumstances, bool> Serves, Func<Operation, ListPlan, IEnumerable<KernelSchedule>> Make);

    private static readonly Row[] Rows =
    [
        For<Product>((_, at) => at.AllInLanes, (product, plan) => new LaneProduct(product, plan)),
        For<WeightGradient>((_, at) => at.AllInLanes, (gradient, plan) => new LaneProductGradient(gradient, plan)),
        For<BatchSum>((_, at) => at.AllInLanes, (sum, plan) => new LaneFeatureSums(sum, plan)),
        For<Elementwise>((elementwise, at) => at.AllInLanes && elementwise.Result.IsPerSample, (elementwise, plan) => new ImageElementwise(elementwise, plan)),
        For<ElementwiseLoss>((_, at) => at.AllInLanes, (loss, plan) => new LaneLoss(loss, plan)),
        For<SoftmaxCrossEntropy>((_, at) => at.AllInLanes, (loss, plan) => new LaneCrossEntropy(loss, plan)),
        For<Softmax>((_, at) => at.AllInLanes, (softmax, plan) => new LaneSoftmax(softmax, plan)),
        For<Product>((product, at) => at.NarrowWeight && at.SingleSample && product.Result.Shape.Rows == 1, (product, plan) => new NarrowProduct(product, plan, isSingle: true)),
        For<Product>((_, at) => at.NarrowWeight, (product, plan) => new NarrowProduct(product, plan, isSingle: false)),
        For<Product>((product, at) => at.SingleSample && product.Result.Shape.Rows == 1, (product, plan) => new SingleSample(product, plan)),
        For<Product>((_, _) => true, (product, plan) => new TiledProduct(product, plan, ProductPanels.Of(product, plan))),
        For<WeightGradient>((_, _) => true, (gradient, plan) => new TiledWeightGradient(gradient, plan, ProductPanels.Of(gradient, plan))),
        Several<Convolution>((_, at) => at.InLanes, (operation, plan) => GatherOperation.Schedules(operation, plan, InLanes)),
        Several<PooledConvolution>((_, at) => at.InLanes, (operation, plan) => GatherOperation.Schedules(operation, plan, InLanes)),
        Several<ConvolutionInputGradient>((_, at) => at.InLanes, (operation, plan) => GatherOperation.Schedules(operation, plan, InLanes)),
        For<ConvolutionWeightGradient>((_, at) => at.InLanes, (gradient, plan) => new LaneWeightGradient(WeightGradientOperation.Of(gradient, plan))),
        For<PooledWeightGradient>((_, at) => at.InLanes, (gradient, plan) => new LaneWeightGradient(WeightGradientOperation.Of(gradient, plan))),
        For<BatchSum>((sum, at) => at.InLanes && sum.X.Shape.IsImage, (sum, plan) => new LaneChannelSums(sum, plan)),
        Several<Convolution>((_, at) => at.ByTiles, (operation, plan) => GatherOperation.Schedules(operation, plan, ByTiles)),
        Several<PooledConvolution>((_, at) => at.ByTiles, (operation, plan) => GatherOperation.Schedules(operation, plan, ByTiles)),
        Several<ConvolutionInputGradient>((_, at) => at.ByTiles, (operation, plan) => GatherOperation.Schedules(operation, plan, ByTiles)),
        For<ConvolutionWeightGradient>((_, at) => at.ByTiles, (gradient, plan) => new WinogradKernelGradient(WeightGradientOperation.Of(gradient, plan), plan)),
        For<TransposedKernel>((_, at) => at.ByTiles, WinogradKernel.Of),
        Several<Convolution>((_, _) => true, (operation, plan) => GatherOperation.Schedules(operation, plan, ChannelsLast)),
        Several<PooledConvolution>((_, _) => true, (operation, plan) => GatherOperation.Schedules(operation, plan, ChannelsLast)),
        Several<ConvolutionInputGradient>((_, _) => true, (operation, plan) => GatherOperation.Schedules(operation, plan, ChannelsLast)),
        For<ConvolutionWeightGradient>((_, _) => true, (gradient, plan) => new KernelGradient(WeightGradientOperation.Of(gradient, plan))),
        For<PooledWeightGradient>((_, _) => true, (gradient, plan) => new KernelGradient(WeightGradientOperation.Of(gradient, plan))),
        For<TransposedKernel>((_, _) => true, (transpose, plan) => new KernelTranspose(transpose, plan)),
        For<MaxPool>((_, _) => true, (pool, plan) => new PoolImage(pool, pool.Window, PoolFunction.Maximum, plan)),
        For<AveragePool>((_, _) => true, (pool, plan) => new PoolImage(pool, pool.Window, PoolFunction.Average, plan)),
        For<MaxPoolGradient>((_, _) => true, (gradient, plan) => new MaxPoolGradientImage(gradient, plan)),
        For<Unpool>((_, _) => true, (unpool, plan) => new UnpoolImage(unpool, plan)),
        For<AveragePoolGradient>((_, _) => true, (gradient, plan) => new AveragePoolGradientImage(gradient, plan)),
        For<BatchSum>((sum, _) => sum.Result.Shape.IsImage, (sum, plan) => new PixelSums(sum, plan)),
        For<BatchSum>((sum, _) => sum.X.Shape.IsImage, (sum, plan) => new ImageSums(sum, plan)),
        For<BatchSum>((_, _) => true, (sum, plan) => new ColumnSums(sum, plan)),
        For<BatchStatistics>((statistics, _) => statistics.X.Shape.IsImage, (statistics, plan) => new ChannelMoments(statistics, plan)),
        For<BatchStatistics>((_, _) => true, (statistics, plan) => new ColumnMoments(statistics, statistics.Epsilon, plan)),
        For<SampleMoments>((_, _) => true, (moments, plan) => new ImageMoments(moments, plan)),
        For<SampleSums>((_, _) => true, (sums, plan) => new ImageSampleSums(sums, plan)),
        For<JoinedMoments>((_, _) => true, (moments, plan) => new JoinedSampleMoments(moments, plan)),
        For<RowNormalization>((_, _) => true, (normalization, plan) => new NormalizedRows(normalization, plan)),
        For<RowNormalizationGradient>((_, _) => true, (gradient, plan) => new NormalizedRowsGradient(gradient, plan)),
        For<Transpose>((_, _) => true, (transpose, plan) => new TransposedWeight(transpose, plan)),
        For<Elementwise>((elementwise, _) => elementwise.Result.IsPerSample && elementwise.Result.Shape.IsImage, (elementwise, plan) => new ImageElementwise(elementwise, plan)),
        For<Elementwise>((elementwise, _) => elementwise.Result.IsPerSample, (elementwise, plan) => new ElementwiseRows(elementwise, plan)),
        For<Elementwise>((_, _) => true, (elementwise, plan) => new ElementwiseBlocks(elementwise, plan)),
        For<Resample>((_, _) => true, (resample, plan) => new ResampleImage(resample, plan)),
        For<Randomize>((randomize, _) => randomize.X.Shape.IsImage, (randomize, plan) => new RandomImage(randomize, plan)),
        For<Randomize>((_, _) => true, (randomize, plan) => new RandomRows(randomize, plan)),
        For<Reshape>((_, _) => true, (reshape, plan) => Copies.Of(reshape.Result.Name, plan[reshape.X], plan[reshape.Result])),
        For<Concat>((concat, _) => concat.Result.Shape.IsImage, (concat, plan) => CopyChannels.Of(concat, plan)),
        For<Slice>((slice, _) => slice.Result.Shape.IsImage, (slice, plan) => CopyChannels.Of(slice, plan)),
        For<Concat>((_, _) => true, (concat, plan) => CopyColumns.Of(concat, plan)),
        For<Slice>((_, _) => true, (slice, plan) => CopyColumns.Of(slice, plan)),
        For<Softmax>((_, _) => true, (softmax, plan) => new SoftmaxRows(softmax, plan)),
        For<SoftmaxGradient>((_, _) => true, (gradient, plan) => new SoftmaxGradientRows(gradient, plan)),
        For<ElementwiseLoss>((loss, _) => loss.Arguments[0].Shape.IsImage, (loss, plan) => new ImageLoss(loss, plan)),
        For<ElementwiseLoss>((_, _) => true, (loss, plan) => new ElementwiseLossRows(loss, plan)),
        For<SoftmaxCrossEntropy>((_, _) => true, (loss, plan) => new SoftmaxCrossEntropyRows(loss, plan)),
        For<Penalty>((_, _) => true, (penalty, plan) => new PenaltySum(penalty, plan)),
    ];

    private static KernelSchedule InLanes(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix) =>
        new LaneConvolution(operation, vertical, horizontal, suffix);

    private static KernelSchedule ByTiles(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix) =>
        new WinogradConvolution(operation, WinogradTiles.Of(operation.Operation, operation.X.Place, operation.Weight.Place), vertical, horizontal[0]);

    private static KernelSchedule ChannelsLast(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix) =>
        new GatherConvolution(operation, vertical, horizontal, suffix);

    /// <summary>The schedules of an operation, in order; none where its result is only a view of what it reads.</summary>
    public static IReadOnlyList<KernelSchedule> Choose(Operation operation, ListPlan plan, Circumstances circumstances)
    {
        if (operation is Reshape reshape && IsView(plan[reshape.X], plan[reshape.Result]))
            return [];
        if (plan.PixelsInLanes.Contains(operation))
            return [new PooledRows((PooledConvolution)operation, plan)];
        var row = Rows.FirstOrDefault(row => row.Serves(operation, circumstances))
            ?? throw new InvalidOperationException($"No schedule serves {operation.GetType().Name}.");
        return [.. row.Make(operation, plan)];
    }

    private static bool IsView(Place source, Place result) => source.Space == result.Space && source.Offset == result.Offset;

    private static Row For<T>(Func<T, Circumstances, bool> serves, Func<T, ListPlan, KernelSchedule> make)
        where T : Operation =>
        Several(serves, (operation, plan) => [make(operation, plan)]);

    private static Row Several<T>(Func<T, Circumstances, bool> serves, Func<T, ListPlan, IEnumerable<KernelSchedule>> make)
        where T : Operation =>
        new((operation, at) => operation is T typed && serves(typed, at), (operation, plan) => make((T)operation, plan));
}

/// <summary>What a choice depends on beside the operation.</summary>
/// <param name="SingleSample">Whether the list runs on one sample.</param>
/// <param name="Lanes">What lies with samples in lanes.</param>
/// <param name="ByTiles">Whether it is a convolution whose kernel lies transformed, or makes such a kernel.</param>
/// <param name="NarrowWeight">Whether it is a product whose weight's rows stand side by side.</param>
internal sealed record Circumstances(bool SingleSample, LaneForm Lanes, bool ByTiles, bool NarrowWeight)
{
    /// <summary>Whether images do.</summary>
    public bool InLanes => Lanes != LaneForm.None;

    /// <summary>Whether everything does.</summary>
    public bool AllInLanes => Lanes == LaneForm.All;
}
