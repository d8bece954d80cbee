namespace NetGen.Compiler.Emission;

/// <summary>
/// Description and parameter slots, in a nested class: so they are there when the user's own static fields are initialised, in whatever
/// order the parts of the class come.
/// </summary>
internal static class FactsClass
{
    public static void Print(CodeWriter code, NetworkShell shell)
    {
        code.Line(Product.Attribute);
        using (code.Block("private static class NetGenFacts"))
        {
            PrintDescription(code, shell);
            code.Line();
            code.Line("// name, shape outside, offset of element 0, strides, first values");
            code.Line("internal static readonly global::NetGen.Runtime.ParameterSlot[] Slots =");
            code.Line("[");
            using (code.Indent())
            {
                foreach (ParameterOutline slot in shell.Parameters)
                {
                    code.Line($"new({Literals.Text(slot.Name)}, {Literals.Integers(slot.Shape)}, {slot.Offset}, {Literals.Integers(slot.Strides)}, " +
                        $"new(global::NetGen.Runtime.ParameterDistribution.{slot.Distribution}, {Literals.Double(slot.Scale)})){Details(slot)},");
                }
            }
            code.Line("];");
        }
    }

    private static string Details(ParameterOutline slot)
    {
        string[] details = [.. slot.IsLearned ? Array.Empty<string>() : ["IsLearned = false"], .. slot.Panel == 0 ? Array.Empty<string>() : [$"Panel = {Literals.Integer(slot.Panel)}"]];
        return details.Length == 0 ? "" : $" {{ {string.Join(", ", details)} }}";
    }

    private static void PrintDescription(CodeWriter code, NetworkShell shell)
    {
        NetworkOutline outline = shell.Outline;
        code.Line("internal static readonly global::NetGen.NetworkDescription Description = new(");
        using (code.Indent())
        {
            code.Line($"{Literals.Text(shell.Class.Name)},");
            code.Line($"global::NetGen.Precision.{(shell.IsDouble ? "Double" : "Single")},");
            code.Line($"{Literals.Integers(outline.Input)},");
            code.Line($"{Literals.Integers(outline.Output)},");
            code.Line("[");
            using (code.Indent())
            {
                foreach (LayerOutline layer in outline.Layers)
                    code.Line($"new({Literals.Text(layer.Name)}, {Literals.Text(layer.Kind)}, {Literals.Integers(layer.Output)}, {layer.Parameters}L, {layer.MultiplyAdds}L),");
            }
            code.Line("],");
            code.Line($"{Literals.Text(outline.Hash)});");
        }
    }
}
