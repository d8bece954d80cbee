using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>Any attribute of the language, as values: nothing here knows which ones there are.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";

    public static AttributeDeclaration Read(AttributeData attribute, CancellationToken cancellation)
        => new(KindOf(attribute), Arguments(attribute).ToEquatableArray(), Binds(attribute, cancellation));

    /// <summary>The attribute as it is written, without "Attribute".</summary>
    public static string KindOf(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>A constructor's arguments bear its parameters' names; optional ones that were not given are there with their defaults.</summary>
    private static IEnumerable<Argument> Arguments(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is { } constructor)
        {
            foreach ((IParameterSymbol parameter, TypedConstant value) in constructor.Parameters.Zip(attribute.ConstructorArguments, (a, b) => (a, b)))
                yield return new(parameter.Name, ConstantReader.Read(value));
        }
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            yield return new(named.Key, ConstantReader.Read(named.Value));
    }

    /// <summary>A constructor was found, every value is known here, and no named argument that stands in source was dropped for want of a property.</summary>
    private static bool Binds(AttributeData attribute, CancellationToken cancellation)
        => attribute is { AttributeClass.TypeKind: not TypeKind.Error, AttributeConstructor: { } constructor }
            && constructor.Parameters.Length == attribute.ConstructorArguments.Length
            && attribute.ConstructorArguments.All(ConstantReader.IsKnown)
            && attribute.NamedArguments.All(named => ConstantReader.IsKnown(named.Value))
            && (attribute.ApplicationSyntaxReference is not { } place || attribute.NamedArguments.Length == Named(place.GetSyntax(cancellation)));

    private static int Named(SyntaxNode attribute)
        => attribute is AttributeSyntax { ArgumentList: { } list } ? list.Arguments.Count(argument => argument.NameEquals is not null) : 0;
}
