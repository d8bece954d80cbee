namespace NetGen.Runtime;

/// <summary>Where a tensor lies: its bytes are Begin … End − 1 of the data after the header.</summary>
internal sealed record SafetensorsEntry(string Name, TensorType Type, int[] Shape, long Begin, long End)
{
    /// <summary>The key of a header that is no tensor.</summary>
    public const string MetadataKey = "__metadata__";

    private const int LongestShownName = 80;

    /// <summary>The tensor as messages name it.</summary>
    public string Place => PlaceOf(Name);

    public static string PlaceOf(string tensor) =>
        $"tensor '{(tensor.Length <= LongestShownName ? tensor : string.Concat(tensor.AsSpan(0, LongestShownName), "…"))}'";
}
