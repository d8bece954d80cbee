namespace NetGen.Compiler.Declaration;

/// <summary>The members that a network gets. C# allows no member to bear the name of its own class.</summary>
internal static class MemberNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "InputLength", "OutputLength", "ParameterCount", "Description", "Load", "Save", "Clone", "CopyFrom", "Predict", "Inspect", "Classify",
        "GetParameter", "SetParameter", "Trainer", "NetGenFacts", "NetGenInspection", "NetGenNewParameters", "NetGenPrediction", "NetGenError", "_netgenParameters",
    };

    public static IEnumerable<string> All => Names;

    public static bool Contain(string name) => Names.Contains(name);
}
