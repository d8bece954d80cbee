namespace NetGen.Runtime;

/// <summary>How the samples of an epoch become batches: a last one too small to learn from joins the one before.</summary>
/// <param name="Count">Samples in all.</param>
/// <param name="Size">Of a batch, as declared.</param>
/// <param name="Least">The fewest that a step can learn from.</param>
internal readonly record struct BatchCut(int Count, int Size, int Least)
{
    /// <summary>Why there is a least number; begins a reason in a message.</summary>
    public const string Why = "batch normalisation compares the values that a feature has in a batch, and one value has no deviation";

    /// <summary>How many batches there are.</summary>
    public int Batches => Math.Max(1, (Count / Size) + (Count % Size >= Least ? 1 : 0));

    public static BatchCut Of(TrainingSetup setup, int count) => new(count, setup.BatchSize, setup.LeastBatch);

    /// <summary>How many samples the batch has that begins at <paramref name="position"/>.</summary>
    public int SamplesFrom(int position) => Count - position - Size < Least ? Count - position : Size;
}
