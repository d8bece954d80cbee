using NetGen.Compiler.Planning;

namespace NetGen.Generator.Tests.Emitted.Strategies;

/// <summary>Each strategy that a rule chooses by sizes, forced wherever it can work.</summary>
internal static class ForcedStrategies
{
    public static IReadOnlyDictionary<string, Compiler.Planning.Strategies> All { get; } = new Dictionary<string, Compiler.Planning.Strategies>(StringComparer.Ordinal)
    {
        ["rows and channels last, moments of the batch, padded rows of weights, none in panels"] = new()
        {
            Lanes = LaneForm.None,
            PixelsInLanes = false,
            Tiles = 0,
            MomentsOfSamples = false,
            NarrowWeights = false,
            RowsIntoProducts = false,
            TrainingPanels = false,
        },
        ["images in lanes, training weights in panels"] = new() { Lanes = LaneForm.Images, TrainingPanels = true },
        ["everything in lanes"] = new() { Lanes = LaneForm.All },
        ["pixels in lanes"] = new() { PixelsInLanes = true },
        ["tiles of 2 × 2"] = new() { Lanes = LaneForm.None, Tiles = 2 },
        ["tiles of 4 × 4"] = new() { Lanes = LaneForm.None, Tiles = 4 },
        ["one sample in tiles, moments of samples, training weights in panels"] = new() { Lanes = LaneForm.None, HasChainsForOneSample = false, MomentsOfSamples = true, TrainingPanels = true },
        ["short rows of weights side by side, rows of images into products"] = new() { NarrowWeights = true, PixelsInLanes = false, Tiles = 0, RowsIntoProducts = true },
    };

    /// <summary>Every strategy with every one of <paramref name="names"/>.</summary>
    public static TheoryData<string, string> Each(IEnumerable<string> names)
    {
        TheoryData<string, string> pairs = [];
        foreach ((string strategy, string name) in All.Keys.SelectMany(strategy => names.Select(name => (strategy, name))))
            pairs.Add(strategy, name);
        return pairs;
    }
}
