namespace NetGen.Compiler.Emission;

/// <summary>Which NetGen this is.</summary>
internal static class Product
{
    /// <summary>"0.1.0".</summary>
    public static string Version { get; } = typeof(Product).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>What every emitted member bears; not the class, whose other parts are the user's own and stay under the analyzers' eyes.</summary>
    public static string Attribute { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{Version}\")]";
}
