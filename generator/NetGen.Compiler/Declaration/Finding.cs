namespace NetGen.Compiler.Declaration;

/// <summary>What is wrong with a declaration. The attribute is named by its index in the declaration; the analyzer alone knows where that is.</summary>
/// <param name="Id">The rule, "NG1006".</param>
/// <param name="Attribute">The index into <see cref="NetworkDeclaration.Attributes"/>, or -1 for the class itself.</param>
/// <param name="Message">The whole sentence, with this network's names, numbers and shapes.</param>
internal sealed record Finding(string Id, int Attribute, string Message);
