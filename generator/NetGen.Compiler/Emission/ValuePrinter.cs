using System.Runtime.CompilerServices;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells a kernel's values: one row per kind of value.</summary>
internal sealed class ValuePrinter(CodeWriter code, Dialect dialect)
{
    /// <summary>Part of a line.</summary>
    public ValuePrinter Write([InterpolatedStringHandlerArgument("")] ref KernelText text) => this;

    /// <summary>A line, or what was left of it.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref KernelText text) => code.Line();

    /// <summary>A header and an opening brace, as <see cref="CodeWriter.Block(string, string)"/>.</summary>
    public CodeWriter.OpenBlock Block([InterpolatedStringHandlerArgument("")] ref KernelText header) => code.Line().Braces();

    public void Print(string text) => code.Append(text);

    public void Print(Scheduling.Index index) => IndexPrinter.Print(code, index);

    public void Print(Operand operand) => IndexPrinter.PrintOperand(code, operand.Index);

    public void Print(Element element)
    {
        if (IndexPrinter.IsZero(element.At))
            Print(element.Buffer);
        else
            Write($"Unsafe.Add(ref {element.Buffer}, {element.At})");
    }

    /// <summary>As LoadUnsafe and StoreUnsafe take it.</summary>
    public void Print(Reference reference)
    {
        Write($"ref {reference.Buffer}");
        if (IndexPrinter.IsZero(reference.At))
            return;
        Print(", ");
        IndexPrinter.PrintUnsigned(code, reference.At);
    }

    /// <param name="value">What to spell.</param>
    /// <param name="isAlone">Whether it needs no parentheses around the whole.</param>
    public void Print(Value value, bool isAlone = false)
    {
        switch (value)
        {
            case Variable variable:
                Print(variable.Name);
                break;
            case Load load:
                Print(load);
                break;
            case LoadPartner load:
                Write($"HalfWidth.Load{(load.IsSecond ? "Second" : "First")}{dialect.Size}({new Reference(load.Buffer, load.At)})");
                break;
            case LoadHalves load:
                Write($"Halves.Load{dialect.Size}(ref {new Element(load.Buffer, load.Lower)}, ref {new Element(load.Buffer, load.Upper)})");
                break;
            case MaximumOfHalves maximum:
                Write($"Halves.Maximum({maximum.Vector})");
                break;
            case LoadRepeated { Times: 1 } load:
                Print(new Load(load.Buffer, load.At));
                break;
            case LoadRepeated load:
                Write($"Lanes.Repeat{dialect.Size}(ref {new Element(load.Buffer, load.At)}, {load.Times})");
                break;
            case SumOfParts sum:
                Write($"Lanes.SumParts({sum.Vector}, {sum.Lanes})");
                break;
            case LoadOne load when dialect.IsHalf(load.Buffer):
                Write($"HalfWidth.LoadScalar({new Reference(load.Buffer, load.At)})");
                break;
            case LoadOne load when dialect.IsByte(load.Buffer):
                PrintByte(load.Buffer, load.At);
                break;
            case LoadOne load:
                Print(new Element(load.Buffer, load.At));
                break;
            case NumberOf number:
                Write($"({dialect.Element})({number.Position})");
                break;
            case ReadPoint point:
                Write($"{point.Point}.Read(ref {new Element(point.Buffer, point.At)}, {point.RowStride}, {point.PixelStride})");
                break;
            case Draw draw:
                Write($"RandomLanes.{draw.Kind.ToString()}{dialect.Size}{dialect.Precision}(key, {draw.Element})");
                break;
            case Broadcast broadcast:
                PrintLanes($"{dialect.Vector}.Create", broadcast.One, isAlone);
                break;
            case Constant constant:
                Print(dialect.Constant(constant.Number));
                break;
            case ConstantOne constant:
                Print(dialect.One.Constant(constant.Number));
                break;
            case Call call:
                new FunctionPrinter(this, dialect, isAlone).Print(call.Function, call.Arguments);
                break;
            case CallOne call:
                new FunctionPrinter(this, dialect.One, isAlone).Print(call.Function, call.Arguments);
                break;
            case CallUser call:
                new FunctionPrinter(this, dialect, isAlone).Print(call);
                break;
            case SumOfLanes sum:
                PrintLanes("Lanes.Sum", sum.Vector, isAlone);
                break;
            case MaximumOfLanes maximum:
                PrintLanes("Lanes.Maximum", maximum.Vector, isAlone);
                break;
            case KeepLanes keep:
                Write($"{dialect.Vector}.ConditionalSelect({dialect.Vector}.LessThan({dialect.Vector}<{dialect.Element}>.Indices, ")
                    .Write($"{dialect.Constant(keep.Lanes)}), {keep.Vector}, {dialect.Constant(keep.Otherwise)})");
                break;
            case KeepColumns keep:
                Print(keep, isAlone);
                break;
            case KeepEqual keep when dialect.IsScalar:
                Write($"({keep.Other} == {dialect.Constant(keep.Number)} ? {keep.Vector} : {dialect.Constant(0)})");
                break;
            case KeepEqual keep:
                Write($"{dialect.Vector}.ConditionalSelect({dialect.Vector}.Equals({keep.Other}, {dialect.Constant(keep.Number)}), {keep.Vector}, {dialect.Constant(0)})");
                break;
            default:
                throw new InvalidOperationException($"{value} has no spelling.");
        }
    }

    private void Print(Load load)
    {
        if (dialect.IsHalf(load.Buffer))
            Write($"HalfWidth.Load{dialect.Size}({new Reference(load.Buffer, load.At)})");
        else if (dialect.IsByte(load.Buffer) && dialect.IsScalar)
            PrintByte(load.Buffer, load.At);
        else if (dialect.IsByte(load.Buffer))
            Write($"ByteNumbers.Load{dialect.Size}{dialect.Precision}({new Reference(load.Buffer, load.At)})");
        else if (dialect.IsScalar)
            Print(new Element(load.Buffer, load.At));
        else
            Write($"{dialect.Vector}.LoadUnsafe({new Reference(load.Buffer, load.At)})");
    }

    private void PrintByte(string buffer, Scheduling.Index at) => Write($"({dialect.Element}){new Element(buffer, at)}");

    /// <summary>What only vectors need: a single number is its own sum.</summary>
    private void PrintLanes(string method, Value value, bool isAlone)
    {
        if (dialect.IsScalar)
            Print(value, isAlone);
        else
            Write($"{method}({value})");
    }

    private void Print(KeepColumns keep, bool isAlone)
    {
        if (dialect.IsScalar)
        {
            new FunctionPrinter(this, dialect, isAlone).Print(keep);
            return;
        }

        Write($"{dialect.Vector}.ConditionalSelect({dialect.Vector}.LessThan({dialect.Vector}<{dialect.Element}>.Indices, ")
            .Write($"{dialect.Vector}.Create(({dialect.Element})({keep.Columns} - {new Operand(keep.Column)}))), {keep.Vector}, {dialect.Constant(0)})");
    }
}
