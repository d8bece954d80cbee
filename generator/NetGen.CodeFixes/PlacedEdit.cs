using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler.Declaration;

namespace NetGen.CodeFixes;

/// <summary>An edit of an attribute that stands in a file.</summary>
/// <param name="Argument">The argument at fault, for an edit of one.</param>
/// <param name="Text">As the compiler gave it; for an exchange the attribute that comes here, as it is written.</param>
internal sealed record PlacedEdit(EditKind Kind, AttributeSyntax Attribute, AttributeArgumentSyntax? Argument, string Text)
{
    /// <summary>Where the attribute's name is qualified, so are the names that the edit brings: "NetGen.".</summary>
    public string Qualifier => Attribute.Name switch
    {
        QualifiedNameSyntax name => $"{name.Left}.",
        AliasQualifiedNameSyntax name => $"{name.Alias}::",
        _ => "",
    };

    /// <summary>The attribute after an edit that leaves it where it is; <paramref name="attribute"/> is what edits before this one made of it.</summary>
    public AttributeSyntax Change(AttributeSyntax attribute) => Kind switch
    {
        EditKind.Rename => attribute.WithName(SyntaxFactory.ParseName(Qualifier + Text)),
        EditKind.SetProperty => WithProperty(attribute, Text.Split('=')[0].Trim(), Text.Split('=')[1].Trim()),
        EditKind.SetValue when Argument is not null => WithValue(attribute, ((AttributeArgumentListSyntax)Argument.Parent!).Arguments.IndexOf(Argument)),
        _ => attribute,
    };

    private AttributeSyntax WithValue(AttributeSyntax attribute, int index)
    {
        AttributeArgumentSyntax argument = attribute.ArgumentList!.Arguments[index];
        return attribute.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(Text));
    }

    private AttributeSyntax WithProperty(AttributeSyntax attribute, string name, string value)
    {
        var expression = SyntaxFactory.ParseExpression((value.StartsWith("Initializer.", StringComparison.Ordinal) ? Qualifier : "") + value);
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } given)
            return attribute.ReplaceNode(given.Expression, expression);
        return attribute.WithArgumentList((AttributeArgumentListSyntax)SyntaxFactory.ParseAttributeArgumentList(
            $"({string.Join(", ", list.Arguments.Select(argument => argument.ToString()).Append($"{name} = {expression}"))})")!);
    }
}
