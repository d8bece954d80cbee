namespace NetGen.Compiler.Planning;

/// <summary>What of a list lies with samples in lanes: a vector holds one value of each of many samples.</summary>
internal enum LaneForm
{
    /// <summary>Nothing: a sample's values follow each other.</summary>
    None,

    /// <summary>Images.</summary>
    Images,

    /// <summary>Whatever samples have.</summary>
    All,
}
