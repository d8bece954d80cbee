namespace NetGen.Compiler.Declaration;

/// <summary>A declaration as text: what the reader handed over, a line per attribute.</summary>
internal static class DeclarationPrinter
{
    public static string Text(NetworkDeclaration declaration)
    {
        string container = string.Concat(declaration.Class.Containers.Select(outer => outer + " { "));
        string space = declaration.Class.Namespace.Length == 0 ? "" : declaration.Class.Namespace + ".";
        var lines = declaration.Attributes.Select((attribute, i) => $"  {Numbers.Text(i)} {Text(attribute)}");
        return $"{container}{space}{declaration.Class.Name}\n{string.Join("\n", lines)}\n";
    }

    private static string Text(AttributeDeclaration attribute)
    {
        string arguments = string.Join(", ", attribute.Arguments.Select(argument => $"{argument.Name} = {Text(argument.Value)}"));
        return attribute.Binds ? $"{attribute.Kind}({arguments})" : $"{attribute.Kind}(does not bind)";
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
