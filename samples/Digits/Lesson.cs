namespace NetGen.Samples.Digits;

/// <summary>Training with a line per epoch, for fewer epochs than declared if asked to.</summary>
internal sealed class Lesson : IProgress<EpochResult>, IDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly int _epochs;

    private Lesson(int epochs) => _epochs = epochs;

    public static void Give(DigitNetwork.Trainer trainer, Dataset training, int epochs)
    {
        using Lesson lesson = new(epochs);
        trainer.Fit(training, progress: lesson, cancellation: lesson._enough.Token);
    }

    public void Report(EpochResult value)
    {
        Console.WriteLine(value);
        if (value.Epoch + 1 == _epochs)
            _enough.Cancel();
    }

    public void Dispose() => _enough.Dispose();
}
