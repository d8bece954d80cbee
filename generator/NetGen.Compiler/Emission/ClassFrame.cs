using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Emission;

/// <summary>Reopens namespace, containers and class around members.</summary>
internal static class ClassFrame
{
    /// <param name="code">Receives the text.</param>
    /// <param name="declaration">Where the class stands.</param>
    /// <param name="remarks">Joins the class's documentation.</param>
    /// <param name="members">Prints what stands inside.</param>
    public static void Print(CodeWriter code, ClassDeclaration declaration, string remarks, Action members)
    {
        code.Line("#pragma warning disable CS3001, CS3002, CS3003, CS3009 // spans and refs are not for languages that lack them");
        code.Line("#pragma warning disable CS8981 // a name of lower-case letters is the user's own");
        code.Line();
        string name = Names.Identifier(declaration.Name);
        string modifiers = declaration.Modifiers.Length == 0 ? "" : declaration.Modifiers + " ";
        List<IDisposable> blocks = [];
        if (declaration.Namespace.Length > 0)
            blocks.Add(code.Block($"namespace {Names.Qualified(declaration.Namespace)}"));
        foreach (string container in declaration.Containers)
            blocks.Add(code.Block(container));
        code.Line($"/// <remarks>{Names.Documentation(remarks)}</remarks>");
        using (code.Block($"{modifiers}partial class {name} : global::NetGen.INetwork<{name}>"))
            members();
        for (int i = blocks.Count - 1; i >= 0; i--)
            blocks[i].Dispose();
    }
}
