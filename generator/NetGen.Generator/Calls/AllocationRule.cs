using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>
/// NG8002: memory for the garbage collector at each prediction of a loop, which predicts without any. Two kinds: an array that only receives the outputs and does
/// not leave its iteration, and a list of inputs written into the call.
/// </summary>
internal static class AllocationRule
{
    public static CallFinding? CheckOutputs(NetworkCall call) => call.Member == "Predict" ? Outputs(call) : null;

    public static CallFinding? CheckInputs(NetworkCall call) => call.Member switch
    {
        "Predict" => Inputs(call, "inputs"),
        "Classify" => Inputs(call, "input"),
        _ => null,
    };

    private static CallFinding? Outputs(NetworkCall call)
    {
        if (WithoutConversion(call.Argument("outputs")) is not ILocalReferenceOperation output
            || Writes.OnlyValueOf(output) is not { } value
            || WithoutConversion(value) is not IArrayCreationOperation { Initializer: null } array
            || array.DimensionSizes.Sole() is not { } size
            || DeclarationOf(value) is not { } declaration
            || !IsFirstUse(call.Invocation, output.Local, declaration)
            || !Confinement.Holds(output.Local, declaration.Root())
            || Loops.Outermost(declaration, size) is not { } loop)
        {
            return null;
        }

        bool canMove = declaration.Syntax is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 }
            && loop.Syntax.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax
            && !(output.Local.Type.IsRefLikeType && Loops.MayPause(loop));
        return new(
            "NG8002",
            array.Syntax,
            $"The loop makes an array '{output.Local.Name}' for each prediction of {call.Network.Name}, which itself allocates nothing, and leaves them to the garbage collector. " +
            "Make one before the loop.")
        {
            Places = canMove ? [declaration.Syntax, loop.Syntax] : [],
        };
    }

    private static CallFinding? Inputs(NetworkCall call, string parameter) =>
        call.Argument(parameter) is IConversionOperation conversion && WithoutConversion(conversion) is IArrayCreationOperation { Initializer: { } list, DimensionSizes.Length: 1 } array
            && !list.Descendants().Any(element => element is IAwaitOperation)
            && Loops.Around(call.Invocation).Any()
            ? new(
                "NG8002",
                array.Syntax,
                $"The loop makes an array of {Compiler.Numbers.Text(list.ElementValues.Length)} inputs for each prediction of {call.Network.Name}, which itself allocates nothing. " +
                "Write a collection expression, [a, b], which lies on the stack.")
            {
                Places = [array.Syntax],
            }
            : null;

    private static IOperation? WithoutConversion(IOperation? value) =>
        value is IConversionOperation conversion && ConstantLength.IsSequence(conversion.Type) && ConstantLength.IsSequence(conversion.Operand.Type) ? WithoutConversion(conversion.Operand) : value;

    /// <summary>The statement that stands in a block of its own.</summary>
    private static IVariableDeclarationGroupOperation? DeclarationOf(IOperation value)
    {
        IOperation? outer = value.Parent;
        while (outer is IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation)
            outer = outer.Parent;
        return outer is IVariableDeclarationGroupOperation { Parent: IBlockOperation } group ? group : null;
    }

    /// <summary>
    /// Every prediction writes all of its outputs, so nothing of an earlier iteration is left to be read, if no way leads past it: it is the first statement after the
    /// declaration, in the same block, that speaks of the array.
    /// </summary>
    private static bool IsFirstUse(IInvocationOperation call, ILocalSymbol local, IVariableDeclarationGroupOperation declaration)
    {
        var block = (IBlockOperation)declaration.Parent!;
        IOperation? first = block.Operations.Skip(block.Operations.IndexOf(declaration) + 1)
            .FirstOrDefault(statement => UsesIn(statement, local) > 0);
        return first is IExpressionStatementOperation && call.Parent == first
            && UsesIn(call, local) == 1;
    }

    private static int UsesIn(IOperation operation, ILocalSymbol local) =>
        operation.Descendants().OfType<ILocalReferenceOperation>().Count(use => SymbolEqualityComparer.Default.Equals(use.Local, local));
}
