using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>How often a member's code gives a local or a parameter a value.</summary>
internal static class Writes
{
    /// <summary>What the local holds wherever it is read: how it was initialised, if nothing else ever writes it.</summary>
    public static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
    {
        IOperation root = reference.Root();
        return IsWrittenOnce(reference.Local, root) ? root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))?.Initializer?.Value : null;
    }

    /// <summary>Whether the local or parameter has one value from its declaration to its end.</summary>
    public static bool IsWrittenOnce(ISymbol symbol, IOperation root) => symbol switch
    {
        ILocalSymbol { IsRef: false } => Count(symbol, root) <= 1,
        IParameterSymbol { RefKind: RefKind.None or RefKind.In } => Count(symbol, root) == 0,
        _ => false,
    };

    /// <summary>The member's whole body, of which the operation is a part.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static int Count(ISymbol symbol, IOperation root) => root.Descendants().Count(operation => operation switch
    {
        IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, symbol) && declarator.Initializer is not null,
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol) && IsWritten(local),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, symbol) && IsWritten(parameter),
        _ => false,
    });

    /// <summary>Also where it is lent out by reference, and may be written.</summary>
    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IIncrementOrDecrementOperation => true,
        ITupleOperation tuple => IsWritten(tuple),
        IDeclarationExpressionOperation declaration => IsWritten(declaration),
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        IReturnOperation => reference.SemanticModel?.GetEnclosingSymbol(reference.Syntax.SpanStart) is IMethodSymbol { ReturnsByRef: true },
        IForEachLoopOperation loop => loop.LoopControlVariable == reference,
        _ => false,
    };
}
