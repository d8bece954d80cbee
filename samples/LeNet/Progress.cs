namespace NetGen.Samples.LeNet;

/// <summary>A line for each epoch.</summary>
internal sealed class Progress : IProgress<EpochResult>
{
    public void Report(EpochResult value) => Console.WriteLine(value);
}
