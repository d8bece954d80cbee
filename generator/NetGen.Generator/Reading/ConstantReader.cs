using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Reading;

/// <summary>A constant of an attribute as the compiler knows it: numbers, booleans and enumerations are numbers.</summary>
internal static class ConstantReader
{
    /// <summary>False for what did not bind, and for a constant that comes out of generated code, which generators do not see.</summary>
    public static bool IsKnown(TypedConstant constant)
        => constant.Kind != TypedConstantKind.Error && (constant.Kind != TypedConstantKind.Array || constant.IsNull || constant.Values.All(IsKnown));

    public static Constant Read(TypedConstant constant)
        => constant switch
        {
            { Kind: TypedConstantKind.Error } => new(),
            { IsNull: true } => new(IsNull: true),
            { Kind: TypedConstantKind.Array } => new(Numbers: constant.Values.Select(value => Number(value.Kind == TypedConstantKind.Array ? null : value.Value)).ToEquatableArray()),
            { Value: string text } => new(Text: text),
            { Value: ITypeSymbol type } => new(Text: type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)),
            { Value: long or ulong } => new(Number(constant.Value), Convert.ToString(constant.Value, CultureInfo.InvariantCulture)),
            _ => new(Number(constant.Value)),
        };

    /// <summary>A double holds every number that attributes carry but for some of 64 bits, whose digits stand as text beside it.</summary>
    private static double Number(object? value)
        => value switch
        {
            bool flag => flag ? 1 : 0,
            char character => character,
            IConvertible number and not string => number.ToDouble(CultureInfo.InvariantCulture),
            _ => double.NaN,
        };
}
