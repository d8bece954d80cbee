using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Where the statistics of a batch of images are summed: sample by sample right behind the convolution that made them, while they are in the caches, or channel
/// by channel once the whole batch is there. No sum of a sample depends on the cut of a batch, and they are joined in order (KERNELS, rule 15).
/// </summary>
/// <param name="Forced">Whether all that can be are summed sample by sample, or none; null where the rule decides.</param>
internal sealed record MomentsRule(bool? Forced)
{
    /// <summary>Pixels from which the moments of a sample are few beside its values. With 4 to 9 pixels both ways took the same time.</summary>
    private const int LeastPixels = 16;

    /// <summary>The list with the statistics of a batch in two parts where they are summed sample by sample.</summary>
    public OperationList? In(OperationList? list) => list is null
        ? null
        : list with { Operations = list.Operations.SelectMany(operation => operation is BatchStatistics statistics && GoesBySamples(statistics) ? Parts(statistics) : [operation]).ToEquatableArray() };

    private bool GoesBySamples(BatchStatistics statistics) => statistics.X.Shape.IsImage && statistics.ValuesPerSample > 1 && (Forced ?? statistics.ValuesPerSample >= LeastPixels);

    private static Operation[] Parts(BatchStatistics statistics)
    {
        SampleMoments moments = new(statistics.X, OfSamples(statistics.Mean), OfSamples(statistics.Variance));
        return [moments, new JoinedMoments(moments.Mean, moments.Variance, statistics.Epsilon, statistics.Mean, statistics.Variance, statistics.Inverse)];
    }

    private static Tensor OfSamples(Tensor statistic) => new($"{statistic.Name}.samples", TensorKind.Activation, statistic.Shape);
}
