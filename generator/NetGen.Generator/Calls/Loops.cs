using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>The loops around a statement, within its own function.</summary>
internal static class Loops
{
    /// <summary>From the inside; only those in whose body it stands.</summary>
    public static IEnumerable<ILoopOperation> Around(IOperation operation)
    {
        for (IOperation inner = operation; inner.Parent is { } outer && outer is not (IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer)
        {
            if (outer is ILoopOperation loop && loop.Body == inner)
                yield return loop;
        }
    }

    /// <summary>The outermost loop in which the size is always the same, or null if it changes in all.</summary>
    public static ILoopOperation? Outermost(IOperation operation, IOperation size) => Around(operation).TakeWhile(loop => IsSteady(size, loop)).LastOrDefault();

    /// <summary>Whether the function may stop within the loop and go on later: no span survives that.</summary>
    public static bool MayPause(ILoopOperation loop) => loop.DescendantsAndSelf().Any(operation => operation.Kind == OperationKind.YieldReturn || operation is
        IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true } or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true });

    private static bool IsSteady(IOperation size, ILoopOperation loop) => size switch
    {
        { ConstantValue.HasValue: true } => true,
        IConversionOperation { OperatorMethod: null } conversion => IsSteady(conversion.Operand, loop),
        IBinaryOperation { OperatorMethod: null } sum => IsSteady(sum.LeftOperand, loop) && IsSteady(sum.RightOperand, loop),
        ILocalReferenceOperation local => IsOutside(local.Local, loop) && Writes.IsWrittenOnce(local.Local, local.Root()),
        IParameterReferenceOperation parameter => IsOutside(parameter.Parameter, loop) && Writes.IsWrittenOnce(parameter.Parameter, parameter.Root()),
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } => true,
        IPropertyReferenceOperation { Property.Name: "Length", Instance: { Type: IArrayTypeSymbol } array } => IsSteady(array, loop),
        _ => false,
    };

    private static bool IsOutside(ISymbol symbol, ILoopOperation loop) => symbol.DeclaringSyntaxReferences.All(place => !loop.Syntax.Span.Contains(place.Span));
}
