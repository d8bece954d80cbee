using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Where the statistics of a batch of images are summed, and with them what the gradient asks of a normalisation, the sums of two formulas of the same image:
/// sample by sample right behind what made the image, while it is in the caches, or channel by channel once the whole batch is there. No sum of a sample depends
/// on the cut of a batch, and they are joined in order.
/// </summary>
/// <param name="Forced">Whether all that can be are summed sample by sample, or none; null where the rule decides.</param>
internal sealed record MomentsRule(bool? Forced)
{
    /// <summary>Pixels from which the sums of a sample are few beside its values. With 4 to 9 pixels both ways took the same time.</summary>
    private const int LeastPixels = 16;

    /// <summary>The list with sums over a batch in two parts where they go sample by sample; as it is where nothing is normalised by the batch.</summary>
    public OperationList? In(OperationList? list) => list is not null && list.Operations.Any(operation => operation is BatchStatistics)
        ? list with { Operations = Parts([.. list.Operations]).ToEquatableArray() }
        : list;

    private IEnumerable<Operation> Parts(Operation[] operations)
    {
        for (int next = 0; next < operations.Length;)
        {
            BatchSum[] sums = [.. operations.Skip(next).TakeWhile(operation => IsBeside(operation, operations[next])).Cast<BatchSum>()];
            Operation[] parts = operations[next] is BatchStatistics statistics && GoesBySamples(statistics.X) ? PartsOf(statistics)
                : sums.Length > 1 ? PartsOf(sums)
                : [operations[next]];
            foreach (var part in parts)
                yield return part;
            next += Math.Max(1, sums.Length);
        }
    }

    private bool GoesBySamples(Tensor x) => x.Shape.IsImage && x.Shape.ChannelLength > 1 && (Forced ?? x.Shape.ChannelLength >= LeastPixels);

    /// <summary>Whether both are sums over the channels of the same image.</summary>
    private bool IsBeside(Operation operation, Operation first) => operation is BatchSum { Result.Shape.IsImage: false } sum && first is BatchSum other
        && sum.X == other.X && GoesBySamples(sum.X) && !sum.Formula.CallsUser();

    private static Operation[] PartsOf(BatchStatistics statistics)
    {
        SampleMoments moments = new(statistics.X, OfSamples(statistics.Mean), OfSamples(statistics.Variance));
        return [moments, new JoinedMoments(moments.Mean, moments.Variance, statistics.Epsilon, statistics.Mean, statistics.Variance, statistics.Inverse)];
    }

    private static Operation[] PartsOf(BatchSum[] sums)
    {
        Tensor[] arguments = [.. sums.SelectMany(sum => sum.Arguments).Distinct()];
        var formulas = sums.Select(sum => sum.Formula.MapElements(element => E.In(Array.IndexOf(arguments, sum.Arguments[element]))));
        SampleSums ofSamples = new(new(arguments), formulas.ToEquatableArray(), sums.Select(sum => OfSamples(sum.Result)).ToEquatableArray());
        return [ofSamples, .. sums.Select((sum, i) => new BatchSum(ofSamples.Results[i], sum.Result))];
    }

    private static Tensor OfSamples(Tensor sum) => new($"{sum.Name}.samples", TensorKind.Activation, new Shape(sum.Shape.Length));
}
