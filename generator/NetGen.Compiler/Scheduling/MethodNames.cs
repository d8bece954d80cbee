namespace NetGen.Compiler.Scheduling;

/// <summary>Makes method names of tensor names: "dense1.weight" → "Dense1Weight", "d_relu1" → "DRelu1".</summary>
internal static class MethodNames
{
    public static string Pascal(string name)
    {
        var letters = new System.Text.StringBuilder();
        bool upper = true;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            letters.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return letters.ToString();
    }
}
