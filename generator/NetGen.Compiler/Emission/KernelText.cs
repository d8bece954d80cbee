using System.Runtime.CompilerServices;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>
/// Interpolated text on its way into a <see cref="ValuePrinter"/>: values and positions are spelled where they stand, straight into the file, because a kernel has
/// tens of thousands of them.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct KernelText(int literalLength, int formattedCount, ValuePrinter values)
{
    /// <summary>How much text the compiler announced; a writer that grows by itself has no use for it.</summary>
    public int AnnouncedLength => literalLength + formattedCount;

    public void AppendLiteral(string text) => values.Print(text);

    public void AppendFormatted(string text) => values.Print(text);

    public void AppendFormatted(int number) => values.Print(Numbers.Text(number));

    public void AppendFormatted(Scheduling.Index index) => values.Print(index);

    public void AppendFormatted(Value value) => values.Print(value);

    public void AppendFormatted(Alone alone) => values.Print(alone.Value, isAlone: true);

    public void AppendFormatted(Element element) => values.Print(element);

    public void AppendFormatted(Reference reference) => values.Print(reference);

    public void AppendFormatted(Operand operand) => values.Print(operand);
}

/// <summary>A value that needs no parentheses around the whole.</summary>
internal readonly record struct Alone(Value Value);

/// <summary>One number of a buffer: "Unsafe.Add(ref x, row * 128)".</summary>
internal readonly record struct Element(string Buffer, Scheduling.Index At);

/// <summary>Where a vector of a buffer begins: "ref x, (nuint)(row * 128)".</summary>
internal readonly record struct Reference(string Buffer, Scheduling.Index At);

/// <summary>A position that an operator binds: "row", "(row * 128 + 16)".</summary>
internal readonly record struct Operand(Scheduling.Index Index);
