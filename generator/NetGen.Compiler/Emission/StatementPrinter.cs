using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells a kernel's statements.</summary>
internal sealed class StatementPrinter(CodeWriter code, Dialect dialect)
{
    private readonly ValuePrinter _values = new(code, dialect);

    public void Print(EquatableArray<Statement> statements)
    {
        // A scope alone in its block needs no braces of its own.
        if (statements.Count == 1 && statements[0] is Scope only)
            statements = only.Body;
        foreach (var statement in statements)
            Print(statement);
    }

    private void Print(Statement statement)
    {
        switch (statement)
        {
            case Comment comment:
                code.Line($"// {comment.Text}");
                break;
            case Define define:
                _values.Line($"var {define.Name} = {new Alone(define.Value)};");
                break;
            case Assign assign:
                _values.Line($"{assign.Name} = {new Alone(assign.Value)};");
                break;
            case Store store:
                Print(store);
                break;
            case StorePairs store:
                _values.Line($"HalfWidth.StorePairs({store.First}, {store.Second}, {new Reference(store.Buffer, store.At)});");
                break;
            case StoreMaxima { OfLowerHalf: true } store:
                _values.Line($"Neighbours.StoreMaxima({dialect.Vector}.GetLower({new Alone(store.Value)}), ref {new Element(store.Buffer, store.At)});");
                break;
            case StoreMaxima store:
                _values.Line($"Neighbours.StoreMaxima({new Alone(store.Value)}, ref {new Element(store.Buffer, store.At)});");
                break;
            case StoreSums store:
                _values.Write($"Lanes.StoreSums({store.Vectors[0]}, {store.Vectors[1]}, {store.Vectors[2]}, {store.Vectors[3]}, ")
                    .Line($"ref {new Element(store.Buffer, store.At)});");
                break;
            case StoreOne store:
                PrintOne(store.Buffer, store.At, store.Value, isAlone: true);
                break;
            case Transposed copy:
                _values.Write($"Transposition.Copy(ref {new Element(copy.Source, copy.SourceAt)}, {copy.SourceStride}, ")
                    .Line($"ref {new Element(copy.Result, copy.ResultAt)}, {copy.ResultStride}, {copy.Rows}, {copy.Columns});");
                break;
            case CopyRun copy:
                Print(copy);
                break;
            case ClearRun clear:
                Print(clear);
                break;
            case DefineReference reference:
                dialect.Alias(reference.Name, reference.Buffer);
                _values.Line($"ref {dialect.ElementOf(reference.Buffer)} {reference.Name} = ref {new Element(reference.Buffer, reference.At)};");
                break;
            case DefineRow row:
                _values.Write($"ref {dialect.ElementOf(row.Buffer)} {row.Name} = ref ((nuint)({row.Row}) < {row.Rows} ")
                    .Line($"? ref {new Element(row.Buffer, row.At)} : ref {row.Otherwise});");
                break;
            case Advance advance:
                _values.Line($"{advance.Name} = ref {new Element(advance.Name, advance.By)};");
                break;
            case Prefetch prefetch:
                _values.Line($"Cache.Prefetch(ref {new Element(prefetch.Buffer, prefetch.At)});");
                break;
            case DefineIndex { Limit: { } limit } index:
                _values.Line($"nint {index.Name} = Math.Min({index.Value}, {limit});");
                break;
            case DefineIndex index:
                _values.Line($"nint {index.Name} = {index.Value};");
                break;
            case DefineQuotient quotient:
                code.Line($"nint {quotient.Name} = {IndexPrinter.Quotient(quotient.Value, quotient.Divisor)};");
                break;
            case DefineTaps taps:
                code.Line($"nint {taps.First} = Math.Max(0, {TapRange.First(taps)});");
                code.Line($"nint {taps.Last} = Math.Min({taps.Count}, {TapRange.Last(taps)});");
                break;
            case DefineMap map:
                code.Line($"var {map.Name} = {MapText.Of(map)};");
                break;
            case DefinePoint point:
                _values.Line($"var {point.Name} = {point.Map}.At({point.Row}, {point.Pixel});");
                break;
            case Loop loop:
                Print(loop);
                break;
            case Scope scope:
                using (code.Braces())
                    Print(scope.Body);
                break;
            case IfAtLeast branch:
                Print(branch);
                break;
            default:
                throw new InvalidOperationException($"{statement} has no spelling.");
        }
    }

    private void Print(IfAtLeast branch)
    {
        string from = IndexPrinter.IsZero(branch.From) ? "" : " - " + IndexPrinter.Text(branch.From);
        using (_values.Block($"if ({branch.To}{from} >= {branch.Count})"))
            Print(branch.Then);
        if (branch.Otherwise.Count == 0)
            return;
        using (code.Block("else"))
            Print(branch.Otherwise);
    }

    private void Print(Store store)
    {
        if (dialect.IsByte(store.Buffer) && !dialect.IsScalar)
            _values.Line($"ByteNumbers.Store({new Alone(store.Value)}, {new Reference(store.Buffer, store.At)});");
        else if (dialect.IsScalar || dialect.IsHalf(store.Buffer))
            PrintOne(store.Buffer, store.At, store.Value, isAlone: false);
        else
            _values.Line($"{store.Value}.StoreUnsafe({new Reference(store.Buffer, store.At)});");
    }

    private void PrintOne(string buffer, Scheduling.Index at, Value value, bool isAlone)
    {
        bool isHalf = dialect.IsHalf(buffer);
        if (isHalf)
            _values.Print("HalfWidth.Store(");
        else
            _values.Write($"{new Element(buffer, at)} = ");
        if (dialect.IsByte(buffer))
            _values.Write($"(byte)({new Alone(value)})");
        else
            _values.Print(value, isAlone);
        if (isHalf)
            _values.Write($", {new Reference(buffer, at)})");
        code.Line(";");
    }

    /// <summary>One number as such, more as a block, which the JIT turns into the widest moves there are.</summary>
    private void Print(CopyRun copy)
    {
        Element from = new(copy.Source, copy.From), to = new(copy.Buffer, copy.At);
        if (copy.Count == 1)
            _values.Line($"{to} = {from};");
        else
            _values.Line($"Unsafe.CopyBlockUnaligned(ref {Bytes}(ref {to}), ref {Bytes}(ref {from}), {dialect.BytesOf(copy.Count)});");
    }

    private void Print(ClearRun clear)
    {
        Element to = new(clear.Buffer, clear.At);
        if (clear.Count == 1)
            _values.Line($"{to} = {dialect.One.Constant(0)};");
        else
            _values.Line($"Unsafe.InitBlockUnaligned(ref {Bytes}(ref {to}), 0, {dialect.BytesOf(clear.Count)});");
    }

    private string Bytes => $"Unsafe.As<{dialect.Element}, byte>";

    private void Print(Loop loop)
    {
        string step = loop.Step == 1 ? "++" : $" += {Numbers.Text(loop.Step)}";
        using (_values.Block($"for (nint {loop.Variable} = {loop.From}; {loop.Variable} < {loop.To}; {loop.Variable}{step})"))
            Print(loop.Body);
    }
}
