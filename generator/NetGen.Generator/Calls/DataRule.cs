using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>NG8003: what is validated on is what is learned from.</summary>
internal static class DataRule
{
    public static CallFinding? Check(NetworkCall call)
    {
        if (call.Member != "Fit" || call.Argument("training") is not { } training || call.Argument("validation") is not { } validation || !AreSame(training, validation))
            return null;
        return new(
            "NG8003",
            validation.Syntax,
            $"'{validation.Syntax}' is what {call.Network.Name} learns from, so its validation figures look good however much it over-fits. Keep samples apart, such as (Dataset training, Dataset validation) = data.Split(0.8).");
    }

    private static bool AreSame(IOperation a, IOperation b)
    {
        IOperation first = Origin(a), second = Origin(b);
        return (first, second) switch
        {
            (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
            (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
            (IFieldReferenceOperation one, IFieldReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Field, other.Field) && AreSameInstance(one.Instance, other.Instance),
            _ => false,
        };
    }

    private static bool AreSameInstance(IOperation? a, IOperation? b) => (a, b) switch
    {
        (null, null) or (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        (not null, not null) => AreSame(a, b),
        _ => false,
    };

    /// <summary>What a local stands for, as long as neither can change.</summary>
    private static IOperation Origin(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value is ILocalReferenceOperation local && Writes.OnlyValueOf(local) is { } other && IsSteady(other) ? Origin(other) : value;
    }

    private static bool IsSteady(IOperation value) => value switch
    {
        ILocalReferenceOperation local => Writes.IsWrittenOnce(local.Local, local.Root()),
        IParameterReferenceOperation parameter => Writes.IsWrittenOnce(parameter.Parameter, parameter.Root()),
        IFieldReferenceOperation field => field.Field.IsReadOnly && field.Instance is null or IInstanceReferenceOperation,
        _ => false,
    };
}
