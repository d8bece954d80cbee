using NetGen.Samples.Digits.Drawing;

namespace NetGen.Samples.Digits;

/// <summary>Where the samples come from.</summary>
internal static class DigitSource
{
    private const int DrawnForTraining = 10_000;
    private const int DrawnForTest = 1000;

    public static (Dataset Training, Dataset Test) Read(Settings settings) => settings.Data is { } folder
        ? (ReadMnist(folder, "train"), ReadMnist(folder, "t10k"))
        : (DrawnDigits.Make(DrawnForTraining, 2 * settings.Seed), DrawnDigits.Make(DrawnForTest, (2 * settings.Seed) + 1));

    private static Dataset ReadMnist(DirectoryInfo folder, string part) =>
        Dataset.ReadIdx(Find(folder, $"{part}-images-idx3-ubyte"), Find(folder, $"{part}-labels-idx1-ubyte"));

    private static string Find(DirectoryInfo folder, string name)
    {
        string plain = Path.Combine(folder.FullName, name);
        string packed = $"{plain}.gz";
        if (File.Exists(packed))
            return packed;

        return File.Exists(plain) ? plain : throw new FileNotFoundException($"There is neither {name} nor {name}.gz in {folder.FullName}.");
    }
}
