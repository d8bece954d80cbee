namespace NetGen;

/// <summary>What happens where a window meets the border of an image of n pixels.</summary>
public enum Pad
{
    /// <summary>Windows stay inside: ⌊(n − window) / stride⌋ + 1 places.</summary>
    Valid,

    /// <summary>⌈n / stride⌉ places: windows reach over the border, by an odd pixel more at the bottom and right. Beyond it lie zeros, which pooling does not count.</summary>
    Same,
}
