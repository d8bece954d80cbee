using System.Numerics;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Samples for workloads: the same every time.</summary>
internal static class Draws
{
    private const int Seed = 1;

    /// <summary>Numbers from −1 to 1.</summary>
    public static T[] Numbers<T>(int length, int samples)
        where T : struct, IFloatingPoint<T>
    {
        Random random = new(Seed);
        T[] numbers = new T[length * samples];
        for (int index = 0; index < numbers.Length; index++)
            numbers[index] = T.CreateChecked((2 * random.NextDouble()) - 1);

        return numbers;
    }

    public static int[] Classes(int count, int samples)
    {
        Random random = new(Seed);
        int[] classes = new int[samples];
        for (int index = 0; index < classes.Length; index++)
            classes[index] = random.Next(count);

        return classes;
    }
}
