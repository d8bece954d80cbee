using NetGen.Compiler.Declaration;

namespace NetGen.Compiler;

/// <summary>What comes out of the compiler: the text of one file, and what is wrong with the declaration (which the analyzer reports).</summary>
internal sealed record CompiledNetwork(string Text, EquatableArray<Finding> Findings);
