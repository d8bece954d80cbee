namespace NetGen.Compiler.Planning;

/// <summary>
/// Ways of computing that rules choose by sizes, each of which may be forced wherever it can work at all: tests prove strategies on shapes where no rule
/// would choose them.
/// </summary>
internal sealed record Strategies
{
    /// <summary>What the rules choose.</summary>
    public static Strategies ByRule { get; } = new();

    /// <summary>What of a training step lies with samples in lanes (<see cref="LanesRule"/>).</summary>
    public LaneForm? Lanes { get; init; }

    /// <summary>Whether pixels lie in lanes where a prediction pools a convolution (<see cref="Planning.PixelsInLanes"/>).</summary>
    public bool? PixelsInLanes { get; init; }

    /// <summary>The side of the tiles by which convolutions go, 0 for none (<see cref="WinogradRule"/>).</summary>
    public int? Tiles { get; init; }

    /// <summary>Whether the statistics of a batch of images, and the sums of their gradients, go sample by sample (<see cref="MomentsRule"/>).</summary>
    public bool? MomentsOfSamples { get; init; }

    /// <summary>Whether rows of weights stand side by side in a vector wherever they can (<see cref="NarrowWeights"/>).</summary>
    public bool? NarrowWeights { get; init; }

    /// <summary>Whether the weights of all products that can are trained in panels (<see cref="Planning.TrainingPanels"/>).</summary>
    public bool? TrainingPanels { get; init; }

    /// <summary>Whether rows of an image go into the product of it wherever they can (<see cref="Planning.RowsIntoProducts"/>).</summary>
    public bool? RowsIntoProducts { get; init; }

    /// <summary>Whether the product of a single sample has chains of its own, or is a tile of one row.</summary>
    public bool HasChainsForOneSample { get; init; } = true;
}
