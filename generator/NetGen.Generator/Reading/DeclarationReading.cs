using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>A declaration as values, and where each of its attributes stands. Only the declaration may be kept.</summary>
/// <param name="Sites">The places of <see cref="NetworkDeclaration.Attributes"/>, in the same order.</param>
internal sealed record DeclarationReading(NetworkDeclaration Declaration, IReadOnlyList<SyntaxReference> Sites);
