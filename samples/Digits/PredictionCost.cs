using System.Diagnostics;

namespace NetGen.Samples.Digits;

/// <summary>What one prediction costs.</summary>
/// <param name="Nanoseconds">The median over several rounds of many calls with one sample each.</param>
/// <param name="Bytes">What all of these calls allocated, per call and rounded up, so that nothing hides.</param>
internal sealed record PredictionCost(double Nanoseconds, long Bytes)
{
    private const int Rounds = 15;
    private const int CallsPerRound = 20_000;

    public static PredictionCost Measure(DigitNetwork network, Dataset samples)
    {
        double[] nanoseconds = new double[Rounds];
        float[] output = new float[DigitNetwork.OutputLength];
        Round(network, samples, output);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
            nanoseconds[round] = Round(network, samples, output);

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(nanoseconds);
        long calls = (long)Rounds * CallsPerRound;
        return new(nanoseconds[Rounds / 2], (allocated + calls - 1) / calls);
    }

    private static double Round(DigitNetwork network, Dataset samples, float[] output)
    {
        ReadOnlySpan<float> inputs = samples.Inputs.Span;
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < CallsPerRound; call++)
        {
            int sample = call % samples.Count;
            network.Predict(inputs.Slice(sample * DigitNetwork.InputLength, DigitNetwork.InputLength), output);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsPerRound;
    }
}
