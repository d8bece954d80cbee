namespace NetGen;

/// <summary>How <c>Fit</c> trains, unless the trainer's options say otherwise. The defaults also hold without this attribute.</summary>
/// <param name="epochs">How often the whole training data is gone through, at least 1. Default: 10.</param>
/// <param name="batchSize">How many samples make one step, at least 1; the last batch of an epoch may be smaller. Default: 32.</param>
public sealed class TrainingAttribute(int epochs = 10, int batchSize = 32) : NetGenAttribute
{
    /// <summary>How often the whole training data is gone through.</summary>
    public int Epochs { get; } = epochs;

    /// <summary>How many samples make one step.</summary>
    public int BatchSize { get; } = batchSize;

    /// <summary>What all random numbers depend on: first weights, the order of samples, dropout, noise and augmentations. Same seed, same results. Default: 0.</summary>
    public long Seed { get; set; }

    /// <summary>Whether the samples come in a new order in every epoch. Default: true.</summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>How many training samples there will be, if that is known; it lets the build warn of too many parameters for them.</summary>
    public int Samples { get; set; }
}
