namespace NetGen.Compiler.Emission;

/// <summary>
/// The file-local class of kernels: the sizes that they and the runtime agree on, then the methods. It stands in a namespace of NetGen's, with
/// its usings inside, so that its short names mean the same whatever types and namespaces the user has.
/// </summary>
internal static class KernelsClass
{
    /// <summary>How the members of the network call it.</summary>
    public const string Alias = "using NetGenKernels = global::NetGen.Runtime.NetGenKernels;";

    public static void Print(CodeWriter code, NetworkShell shell, Action<CodeWriter> kernels)
    {
        using (code.Block("namespace NetGen.Runtime"))
        {
            code.Line("""
                using global::System;
                using global::System.Runtime.CompilerServices;
                using global::System.Runtime.Intrinsics;
                using global::NetGen.Numerics;

                """);
            code.Line(Product.Attribute);
            using (code.Block("file static class NetGenKernels"))
            {
                PrintSizes(code, shell.Kernels, trains: shell.Training is not null);
                kernels(code);
            }
        }
    }

    private static void PrintSizes(CodeWriter code, KernelSizes sizes, bool trains)
    {
        code.Line("// Numbers of values.");
        Constant(code, "ParametersLength", sizes.ParametersLength);
        Constant(code, "PreparedLength", sizes.PreparedLength);
        Constant(code, "PredictScratch", sizes.PredictScratch);
        Constant(code, "PredictBlock", sizes.PredictBlock);
        code.Line($"internal const long PredictWork = {Literals.Integer(sizes.PredictWork)}L;");
        Constant(code, "InspectScratch", sizes.InspectScratch);
        if (trains)
        {
            Constant(code, "ArenaPerSample", sizes.ArenaPerSample);
            Constant(code, "SharedLength", sizes.SharedLength);
            Constant(code, "SlotCount", sizes.SlotCount);
            Constant(code, "ScalarCount", sizes.ScalarCount);
        }
        code.Line();
    }

    private static void Constant(CodeWriter code, string name, int value) => code.Line($"internal const int {name} = {value};");
}
