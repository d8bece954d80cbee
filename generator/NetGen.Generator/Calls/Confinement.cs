using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>Whether an array stays within the statements that follow its declaration: read and written by element, and lent out as a span alone.</summary>
internal static class Confinement
{
    public static bool Holds(ILocalSymbol local, IOperation root)
    {
        IOperation? home = null;
        foreach (ILocalReferenceOperation use in root.Descendants().OfType<ILocalReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(use.Local, local))
                continue;
            home ??= FunctionOf(use);
            if (FunctionOf(use) != home || !Stays(use))
                return false;
        }

        return true;
    }

    /// <summary>What is captured may outlive the iteration.</summary>
    private static IOperation FunctionOf(IOperation operation)
    {
        while (operation.Parent is { } outer && outer is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            operation = outer;
        return operation;
    }

    private static bool Stays(IOperation value) => value.Parent switch
    {
        IArrayElementReferenceOperation element => element.Indices.Sole() is not IRangeOperation && element.ArrayReference == value && !IsLentByReference(element),
        IPropertyReferenceOperation { Property.IsIndexer: true } element => element.Arguments.Sole()?.Value is not IRangeOperation && element.Instance == value && !IsLentByReference(element),
        IPropertyReferenceOperation { Property.Name: "Length" or "IsEmpty" } => true,
        IForEachLoopOperation or IConversionOperation { Parent: IForEachLoopOperation } => true,
        IConversionOperation conversion when ConstantLength.IsSequence(conversion.Type) => Stays(conversion),
        IArgumentOperation { Parent: IInvocationOperation call } argument => (ConstantLength.IsSpan(argument.Parameter?.Type) || IsSlice(call)) && StaysIn(call),
        IInvocationOperation call => call.Instance == value && ConstantLength.IsSpan(value.Type) && StaysIn(call),
        _ => false,
    };

    /// <summary>A method that returns no span cannot keep one; one that does hands it on.</summary>
    private static bool StaysIn(IInvocationOperation call) => ConstantLength.IsSpan(call.Type)
        ? Stays(call)
        : call.Type?.IsRefLikeType != true && !call.TargetMethod.ReturnsByRef && !call.TargetMethod.ReturnsByRefReadonly;

    private static bool IsSlice(IInvocationOperation call) => call.TargetMethod is { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" };

    private static bool IsLentByReference(IOperation element) => element.Parent is
        IArgumentOperation { Parameter.RefKind: not RefKind.None } or IAddressOfOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } };
}
