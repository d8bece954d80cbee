namespace NetGen.Tests.Training;

/// <summary>A progress that calls back at once, on the thread that reports.</summary>
internal sealed class Reports(Action<EpochResult> action) : IProgress<EpochResult>
{
    public void Report(EpochResult value) => action(value);
}
