using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>How many elements a range has: <c>[2..5]</c>, <c>[..^1]</c>.</summary>
internal static class Ranges
{
    /// <param name="range">As it is written.</param>
    /// <param name="whole">The length of what it is taken of; where that is not known the range may still be.</param>
    public static long? Length(IRangeOperation range, long? whole)
    {
        if (Bound(range.LeftOperand, otherwise: (0, false)) is not { } start || Bound(range.RightOperand, otherwise: (0, true)) is not { } end)
            return null;
        if (start.IsFromEnd == end.IsFromEnd)
            return NotNegative(start.IsFromEnd ? start.Offset - end.Offset : end.Offset - start.Offset);
        return whole is { } length ? NotNegative(start.IsFromEnd ? end.Offset - (length - start.Offset) : length - end.Offset - start.Offset) : null;
    }

    /// <summary>What is left behind the first elements.</summary>
    public static long? Rest(long? whole, long? start) => whole - start is { } length ? NotNegative(length) : null;

    /// <summary>What would be negative throws before any network is asked.</summary>
    private static long? NotNegative(long length) => length < 0 ? null : length;

    private static (long Offset, bool IsFromEnd)? Bound(IOperation? bound, (long Offset, bool IsFromEnd) otherwise)
    {
        while (bound is IConversionOperation conversion)
            bound = conversion.Operand;
        return bound switch
        {
            null => otherwise,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => ConstantLength.Constant(hat.Operand) is { } offset ? (offset, true) : null,
            _ => ConstantLength.Constant(bound) is { } offset ? (offset, false) : null,
        };
    }
}
