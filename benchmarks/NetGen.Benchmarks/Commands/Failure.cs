namespace NetGen.Benchmarks.Commands;

/// <summary>Bad input ends a command with one line and exit code 1.</summary>
internal static class Failure
{
    private const int Failed = 1;

    public static int Guard(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception failure) when (failure is BadInputException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"benchmarks: {failure.Message}");
            return Failed;
        }
    }
}
