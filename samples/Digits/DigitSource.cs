using NetGen.Samples.Digits.Drawing;

namespace NetGen.Samples.Digits;

/// <summary>Where the samples come from.</summary>
internal static class DigitSource
{
    private const int DrawnForTraining = 10_000;
    private const int DrawnForTest = 1000;

    public static (Dataset Training, Dataset Test) Read(Settings settings) => settings.Data is { } folder
        ? Mnist.Read(folder)
        : (DrawnDigits.Make(DrawnForTraining, 2 * settings.Seed), DrawnDigits.Make(DrawnForTest, (2 * settings.Seed) + 1));
}
