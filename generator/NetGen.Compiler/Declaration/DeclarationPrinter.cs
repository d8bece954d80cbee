namespace NetGen.Compiler.Declaration;

/// <summary>A declaration as text: what the reader handed over, a line per attribute.</summary>
internal static class DeclarationPrinter
{
    public static string Text(NetworkDeclaration declaration)
    {
        string container = string.Concat(declaration.Class.Containers.Select(outer => outer + " { "));
        string space = declaration.Class.Namespace.Length == 0 ? "" : declaration.Class.Namespace + ".";
        var lines = declaration.Attributes.SelectMany((attribute, i) => Lines(attribute, $"  {Numbers.Text(i)} ", "    "));
        return $"{container}{space}{declaration.Class.Name}\n{string.Join("\n", lines)}\n";
    }

    /// <summary>The attribute, and below it, further in, the attributes of the blocks that it places.</summary>
    private static IEnumerable<string> Lines(AttributeDeclaration attribute, string start, string indent)
    {
        yield return start + Text(attribute);
        foreach (BlockDeclaration block in attribute.Blocks)
        {
            yield return indent + block.Name + (block.Obstacle.Length > 0 ? " " + block.Obstacle : "") + (block.Cycle.Count > 0 ? " again" : "");
            foreach (string line in block.Attributes.SelectMany(inner => Lines(inner, indent + "  ", indent + "    ")))
                yield return line;
        }
    }

    private static string Text(AttributeDeclaration attribute)
    {
        IEnumerable<string> types = attribute.Function is { } function ? [function.Name] : attribute.Blocks.Select(block => block.Name);
        string generic = types.Any() ? $"<{string.Join(", ", types)}>" : "";
        string arguments = string.Join(", ", attribute.Arguments.Select(argument => $"{argument.Name} = {Text(argument.Value)}"));
        return attribute.Binds ? $"{attribute.Kind}{generic}({arguments})" : $"{attribute.Kind}{generic}(does not bind)";
    }

    private static string Text(Constant value)
    {
        if (value.IsNull)
            return "null";
        if (value.Text is { } text)
            return $"\"{text}\"";
        return value.Numbers.Count > 0 ? $"[{string.Join(", ", value.Numbers.Select(number => Numbers.Text(number)))}]" : Numbers.Text(value.Number);
    }
}
