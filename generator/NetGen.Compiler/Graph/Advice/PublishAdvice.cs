using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>How the project is published (NG7002): Native AOT compiles for the oldest x64 processor unless told otherwise, and that has no AVX.</summary>
internal static class PublishAdvice
{
    /// <summary>The properties of a build that decide; the package makes them visible to the analyzer.</summary>
    public const string IsAot = "PublishAot", Runtime = "RuntimeIdentifier", HostRuntime = "NETCoreSdkRuntimeIdentifier", Instructions = "IlcInstructionSet";

    /// <param name="network">Where the finding stands.</param>
    /// <param name="property">The value of a property, empty where it is not set.</param>
    public static Finding? Check(NetworkDeclaration network, Func<string, string> property)
    {
        string runtime = property(Runtime).Length > 0 ? property(Runtime) : property(HostRuntime);
        if (!property(IsAot).Equals("true", StringComparison.OrdinalIgnoreCase) || !runtime.EndsWith("-x64", StringComparison.OrdinalIgnoreCase) || property(Instructions).Length > 0)
            return null;
        int index = network.Attributes.Select(attribute => attribute.Kind).ToList().IndexOf("Network");
        return new(
            "NG7002",
            RuleSeverity.Warning,
            Site.Of(index),
            $"The project is published with Native AOT for {runtime} without IlcInstructionSet, so {network.Class.Name} and every other network runs on vectors of 128 bits, without AVX2 and FMA. " +
            "Set <IlcInstructionSet>avx2,fma,bmi2,lzcnt,popcnt,movbe</IlcInstructionSet> in the project, or native for this machine alone.");
    }
}
