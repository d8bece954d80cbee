namespace NetGen.Samples.Iris;

/// <summary>Where the samples come from.</summary>
internal static class Flowers
{
    /// <summary>Reads the 150 flowers as they are handed around: with a line of names, without one, or as scikit-learn writes them.</summary>
    public static Dataset Read(string path) => Dataset.ReadCsv(path, label: -1, new() { Header = HeaderOf(path) });

    private static CsvHeader HeaderOf(string path) =>
        File.ReadLines(path).FirstOrDefault("").StartsWith("150,4,", StringComparison.Ordinal) ? CsvHeader.CountsAndClassNames : CsvHeader.Auto;

    /// <summary>Draws as many flowers of each kind from the normal distribution with the mean and the covariance that were measured for it.</summary>
    public static Dataset Grow(int perKind, int seed)
    {
        Random random = new(seed);
        float[][] flowers = [.. Species.All.SelectMany(species => Enumerable.Range(0, perKind).Select(_ => species.Grow(random)))];
        int[] kinds = [.. Enumerable.Range(0, flowers.Length).Select(i => i / perKind)];
        return Dataset.FromLabels(flowers, kinds, classNames: [.. Species.All.Select(species => species.Name)]);
    }
}
