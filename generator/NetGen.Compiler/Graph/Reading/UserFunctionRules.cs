using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>What a type must have to be called by emitted code as an activation or a loss (NG1019).</summary>
internal static class UserFunctionRules
{
    /// <summary>The type, or null after reporting what it lacks.</summary>
    public static FunctionDeclaration? Check(AttributeReader reader)
    {
        FunctionDeclaration? function = reader.Declaration.Function;
        if (function is { Obstacle.Length: 0 })
            return function;
        string fault = function is null ? "it names no type" : $"{function.Name} {function.Obstacle}";
        reader.Report(
            "NG1019",
            $"{reader.Kind} cannot call {function?.Name ?? "anything"}: {fault}. What {reader.Kind} takes is a struct that implements I{reader.Kind}, " +
            "and that code in another file of the project can reach.");
        return null;
    }
}
