namespace NetGen.Benchmarks.Limits;

/// <summary>The bytes of one core's data caches, from the first level to the last.</summary>
internal static class CacheSizes
{
    private const string Folder = "/sys/devices/system/cpu/cpu0/cache";
    private const int Kilobyte = 1024;

    /// <summary>Where the system does not tell: what current cores have at least.</summary>
    private static readonly long[] Usual = [32 * Kilobyte, 512 * Kilobyte, 16 * Kilobyte * Kilobyte];

    public static IReadOnlyList<long> OfThisMachine()
    {
        if (!Directory.Exists(Folder))
            return Usual;

        long[] sizes =
        [
            .. Directory.GetDirectories(Folder, "index*")
                .Where(cache => Text(cache, "type") is "Data" or "Unified")
                .OrderBy(cache => Text(cache, "level"), StringComparer.Ordinal)
                .Select(cache => Bytes(Text(cache, "size"))),
        ];
        return sizes is [] || sizes.Contains(0) ? Usual : sizes;
    }

    private static string Text(string cache, string what)
    {
        string path = Path.Combine(cache, what);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
    }

    /// <summary>"48K" is how Linux writes it; 0 for anything else.</summary>
    private static long Bytes(string size) => size.EndsWith('K') && long.TryParse(size[..^1], out long kilobytes) ? kilobytes * Kilobyte : 0;
}
