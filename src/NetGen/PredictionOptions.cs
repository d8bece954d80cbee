namespace NetGen;

/// <summary>What holds for the predictions of all networks in the process.</summary>
public static class PredictionOptions
{
    private static int Limit = Environment.ProcessorCount;

    /// <summary>
    /// The most threads that one call of <c>Predict</c> with many samples uses, the caller's included; the cores that the process may use unless set.
    /// 1 keeps every prediction on the thread that asks for it. A single sample, or little work, stays there anyway; results are the same bits with any number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static int Threads
    {
        get => Volatile.Read(ref Limit);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref Limit, value);
        }
    }
}
