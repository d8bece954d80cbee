namespace NetGen.Compiler.Emission;

/// <summary>
/// The class of kernels: the sizes that they and the runtime agree on, then the methods. It is local to the file and stands in a namespace of
/// NetGen's, where no type of the user's can hide the ones that kernels are written with.
/// </summary>
internal static class KernelsClass
{
    private const string Namespace = "NetGen.Generated";
    private const string Name = "NetGenKernels";

    /// <summary>What the members of the network need to call it by its name.</summary>
    public const string Alias = $"{Name} = global::{Namespace}.{Name}";

    private static readonly string[] Usings =
        ["System", "System.Runtime.CompilerServices", "System.Runtime.Intrinsics", "global::NetGen.Numerics", "global::NetGen.Runtime"];

    public static void Print(CodeWriter code, KernelSizes sizes, Action<CodeWriter> kernels)
    {
        code.Line();
        using (code.Block($"namespace {Namespace}"))
        {
            foreach (string name in Usings)
                code.Line($"using {name};");
            code.Line();
            PrintClass(code, sizes, kernels);
        }
    }

    private static void PrintClass(CodeWriter code, KernelSizes sizes, Action<CodeWriter> kernels)
    {
        code.Line(Product.Attribute);
        using (code.Block($"file static class {Name}"))
        {
            Constant(code, "ParametersLength", sizes.ParametersLength);
            Constant(code, "PreparedLength", sizes.PreparedLength);
            Constant(code, "PredictScratch", sizes.PredictScratch);
            Constant(code, "PredictBlock", sizes.PredictBlock);
            if (sizes.UpdateUnits > 0)
            {
                Constant(code, "ArenaPerSample", sizes.ArenaPerSample);
                Constant(code, "SharedLength", sizes.SharedLength);
                Constant(code, "SlotCount", sizes.SlotCount);
                Constant(code, "ScalarCount", sizes.ScalarCount);
                Constant(code, "UpdateUnits", sizes.UpdateUnits);
            }
            code.Line();
            kernels(code);
        }
    }

    private static void Constant(CodeWriter code, string name, int value) => code.Line($"internal const int {name} = {value};");
}
