namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>Sizes of tiles.</summary>
internal static class LaneSizes
{
    /// <summary>How many tiles of a size it takes.</summary>
    public static int Tiles(int count, int size) => (count + size - 1) / size;

    /// <summary>The greatest divisor that is not above a limit.</summary>
    public static int Divisor(int number, int most) => Enumerable.Range(1, Math.Max(1, Math.Min(number, most))).Last(divisor => number % divisor == 0);

    /// <summary>The size up to a limit whose tiles overlap least, the greatest of those.</summary>
    public static int Even(int count, int most) =>
        Enumerable.Range(1, Math.Max(1, Math.Min(count, most))).OrderBy(size => Tiles(count, size) * size * (size * 2 < most ? 1.2 : 1)).ThenByDescending(size => size).First();
}
