namespace NetGen.Compiler.Declaration;

/// <summary>
/// The generic argument of an attribute that places a function of the user's own. Only what it is called: what it computes is the C# compiler's business, so an
/// edit of its body compiles no network again.
/// </summary>
/// <param name="Name">The type as messages name it, "Swish".</param>
/// <param name="Type">As emitted code spells it, "global::App.Swish".</param>
/// <param name="Obstacle">Why emitted code cannot call it ("is not a struct but a class"), to follow the name; empty if it can.</param>
internal sealed record FunctionDeclaration(string Name, string Type, string Obstacle = "");
