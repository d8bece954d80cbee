using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Reading;

/// <summary>Where an attribute stands, and those of the blocks that it places.</summary>
/// <param name="Place">Null for an attribute of a referenced assembly.</param>
/// <param name="Parameters">The names of its constructor's parameters, in their order.</param>
/// <param name="Blocks">The attributes of each block, in reading order.</param>
internal sealed record AttributeSite(SyntaxReference? Place, IReadOnlyList<string> Parameters, IReadOnlyList<IReadOnlyList<AttributeSite>> Blocks)
{
    public static AttributeSite Of(AttributeData attribute, IReadOnlyList<IReadOnlyList<AttributeSite>> blocks) => new(
        attribute.ApplicationSyntaxReference, attribute.AttributeConstructor?.Parameters.Select(parameter => parameter.Name).ToArray() ?? [], blocks);

    /// <summary>The attribute as it is written, or one of its arguments; an argument that is not written is the attribute's.</summary>
    public SyntaxNode Syntax(string argument, CancellationToken cancellation)
    {
        SyntaxNode attribute = Place!.GetSyntax(cancellation);
        return argument.Length > 0 && attribute is AttributeSyntax { ArgumentList: { } list } ? Argument(list, argument) ?? attribute : attribute;
    }

    private AttributeArgumentSyntax? Argument(AttributeArgumentListSyntax list, string name)
    {
        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(
            argument => (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name);
        int position = Array.IndexOf(Parameters.ToArray(), name);
        return named ?? (position >= 0 && position < list.Arguments.Count && list.Arguments[position] is { NameEquals: null, NameColon: null } at ? at : null);
    }
}
