namespace NetGen.Compiler.Emission;

/// <summary>The nested class of kernels: the sizes that they and the runtime agree on, then the methods.</summary>
internal static class KernelsClass
{
    public static void Print(CodeWriter code, KernelSizes sizes, Action<CodeWriter> kernels)
    {
        code.Line(Product.Attribute);
        using (code.Block("private static class NetGenKernels"))
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
            kernels(code);
        }
    }

    private static void Constant(CodeWriter code, string name, int value) => code.Line($"internal const int {name} = {value};");
}
