using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>How long an array or span is, where the text of the program alone says so.</summary>
internal static class ConstantLength
{
    /// <summary>Null where it is not known: then there is nothing to be said.</summary>
    public static long? Of(IOperation? value) => value switch
    {
        null => null,
        IConversionOperation conversion => IsSequence(conversion.Type) && (IsSequence(conversion.Operand.Type) || conversion.Operand is ICollectionExpressionOperation) ? Of(conversion.Operand) : OfStack(value),
        IArrayCreationOperation array => Constant(array.DimensionSizes.Sole()),
        ICollectionExpressionOperation collection => Sum(collection.Elements),
        ILocalReferenceOperation local => Of(Writes.OnlyValueOf(local)),
        IDefaultValueOperation { Type.IsRefLikeType: true } => 0,
        IInvocationOperation call => OfCall(call),
        IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true, Type: { } type } } when IsSequence(type) => 0,
        IPropertyReferenceOperation { Instance: { } span } part when part.Arguments.Sole()?.Value is IRangeOperation range => Ranges.Length(range, Of(span)),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } part => Ranges.Length(range, Of(part.Instance)),
        IArrayElementReferenceOperation part when part.Indices.Sole() is IRangeOperation range => Ranges.Length(range, Of(part.ArrayReference)),
        _ => OfStack(value),
    };

    public static long? Constant(IOperation? value) => value?.ConstantValue is { HasValue: true, Value: int number } ? number : null;

    /// <summary>An array or a span; a list may grow.</summary>
    public static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } || IsSpan(type);

    public static bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static long? Sum(IEnumerable<IOperation> elements) => elements
        .Select(element => element is ISpreadOperation spread ? Of(spread.Operand) : 1)
        .Aggregate((long?)0, (sum, length) => sum + length);

    private static long? OfCall(IInvocationOperation call)
    {
        if (call.TargetMethod is { Name: "Empty", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array })
            return 0;
        if (!IsSlice(call.TargetMethod))
            return null;
        long? whole = Of(call.Instance ?? call.Arguments[0].Value);
        IOperation? start = Argument("start"), length = Argument("length");
        if (Argument("range") is { } range)
            return range is IRangeOperation written ? Ranges.Length(written, whole) : null;
        return length is not null ? Constant(length) : start is null ? whole : Ranges.Rest(whole, Constant(start));

        IOperation? Argument(string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
    }

    /// <summary>Those that take a number of elements, or a range of them.</summary>
    private static bool IsSlice(IMethodSymbol method) =>
        (method is { Name: "Slice" } && IsSpan(method.ContainingType)) ||
        (method is { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } && method.Parameters.Skip(1).All(parameter => parameter is { Name: "range" } or { Type.SpecialType: SpecialType.System_Int32 }));

    /// <summary>Memory of the stack has no operation of its own.</summary>
    private static long? OfStack(IOperation value) => value.Syntax switch
    {
        StackAllocArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions.Count,
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions.Count,
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax type } when type.RankSpecifiers.Sole()?.Sizes.Sole() is { } size =>
            value.SemanticModel?.GetConstantValue(size) is { HasValue: true, Value: int number } ? number : null,
        _ => null,
    };
}
