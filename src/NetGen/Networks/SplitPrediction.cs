using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Where the samples of a prediction lie, pinned, and what is made of them.</summary>
internal unsafe struct PredictionBatch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public T* Prepared;
    public T* Inputs;
    public T* Outputs;
    public int Samples;
}

/// <summary>One prediction of many samples on several threads. Every thread that predicts has one, so that nothing is allocated later.</summary>
internal sealed class SplitPrediction<T>() : PoolWork(MostParts)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Kernels take samples in tiles, and what those leave by fours. Few samples that are worth a thread take long one by one.
    private const int Tile = 4;

    private const int MostParts = 256;

    [ThreadStatic]
    private static SplitPrediction<T>? OfThread;

    private PredictionProgram<T>? _program;
    private PredictionBatch<T> _batch;
    private EvenCut _cut;

    /// <summary>Predicts on up to <paramref name="parts"/> threads; or not at all, where this thread is in the middle of another such prediction.</summary>
    public static bool TryRun(PredictionProgram<T> program, in PredictionBatch<T> batch, int parts)
    {
        SplitPrediction<T> split = OfThread ??= new SplitPrediction<T>();
        if (split._program is not null)
            return false;

        try
        {
            (split._program, split._batch) = (program, batch);
            split.Run(Math.Min(Math.Min(parts, batch.Samples), MostParts));
        }
        finally
        {
            split._program = null;
        }

        return true;
    }

    protected override void Execute(int part) => _program!.Run(_batch, Bound(part), Bound(part + 1));

    private void Run(int parts)
    {
        _cut = new EvenCut(_batch.Samples, _batch.Samples / parts < Tile ? 1 : Tile);
        Run(WorkerPool.Shared, parts, parts);
    }

    private int Bound(int part) => _cut.Bound(part, Parts);
}
