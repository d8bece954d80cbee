using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells a kernel's statements.</summary>
internal sealed class StatementPrinter(CodeWriter code, Dialect dialect)
{
    public void Print(IReadOnlyList<Statement> statements)
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
                code.Line($"var {define.Name} = {Text(define.Value)};");
                break;
            case Assign assign:
                code.Line($"{assign.Name} = {Text(assign.Value)};");
                break;
            case Store store:
                code.Line(dialect.Store(store.Buffer, ValuePrinter.Text(store.At), ValuePrinter.Text(store.Value, dialect)));
                break;
            case StorePairs store:
                code.Line(Dialect.StorePairs(store.Buffer, ValuePrinter.Text(store.At), ValuePrinter.Text(store.First, dialect), ValuePrinter.Text(store.Second, dialect)));
                break;
            case StoreMaxima store:
                code.Line($"Neighbours.StoreMaxima({Text(store.Value)}, ref {Dialect.At(store.Buffer, ValuePrinter.Text(store.At))});");
                break;
            case StoreOne store:
                code.Line(dialect.StoreOne(store.Buffer, ValuePrinter.Text(store.At), Text(store.Value)));
                break;
            case Transposed transposed:
                string source = $"ref {Dialect.At(transposed.Source, ValuePrinter.Text(transposed.SourceAt))}, {Numbers.Text(transposed.SourceStride)}";
                string result = $"ref {Dialect.At(transposed.Result, ValuePrinter.Text(transposed.ResultAt))}, {Numbers.Text(transposed.ResultStride)}";
                code.Line($"Transposition.Copy({source}, {result}, {ValuePrinter.Text(transposed.Rows)}, {ValuePrinter.Text(transposed.Columns)});");
                break;
            case CopyRun copy:
                code.Line(dialect.Copy(copy.Buffer, ValuePrinter.Text(copy.At), copy.Source, ValuePrinter.Text(copy.From), copy.Count));
                break;
            case ClearRun clear:
                code.Line(dialect.Clear(clear.Buffer, ValuePrinter.Text(clear.At), clear.Count));
                break;
            case DefineReference reference:
                dialect.Alias(reference.Name, reference.Buffer);
                code.Line($"ref {dialect.ElementOf(reference.Buffer)} {reference.Name} = ref {Dialect.At(reference.Buffer, ValuePrinter.Text(reference.At))};");
                break;
            case DefineRow row:
                code.Line($"ref {dialect.ElementOf(row.Buffer)} {row.Name} = ref ((nuint)({ValuePrinter.Text(row.Row)}) < {Numbers.Text(row.Rows)} " +
                    $"? ref {Dialect.At(row.Buffer, ValuePrinter.Text(row.At))} : ref {row.Otherwise});");
                break;
            case Advance advance:
                code.Line($"{advance.Name} = ref {Dialect.At(advance.Name, ValuePrinter.Text(advance.By))};");
                break;
            case DefineIndex index:
                code.Line($"nint {index.Name} = {Limited(index)};");
                break;
            case DefineQuotient quotient:
                code.Line($"nint {quotient.Name} = {ValuePrinter.Quotient(quotient.Value, quotient.Divisor)};");
                break;
            case DefineTaps taps:
                code.Line($"nint {taps.First} = Math.Max(0, {TapRange.First(taps)});");
                code.Line($"nint {taps.Last} = Math.Min({Numbers.Text(taps.Count)}, {TapRange.Last(taps)});");
                break;
            case DefineMap map:
                code.Line($"var {map.Name} = {MapText.Of(map)};");
                break;
            case DefinePoint point:
                code.Line($"var {point.Name} = {point.Map}.At({ValuePrinter.Text(point.Row)}, {ValuePrinter.Text(point.Pixel)});");
                break;
            case Loop loop:
                Print(loop);
                break;
            case Scope scope:
                using (code.Braces())
                    Print(scope.Body);
                break;
            case IfAtLeast branch:
                using (code.Block($"if ({ValuePrinter.Text(branch.To)} - {ValuePrinter.Text(branch.From)} >= {branch.Count})"))
                    Print(branch.Then);
                using (code.Block("else"))
                    Print(branch.Otherwise);
                break;
            default:
                throw new InvalidOperationException($"{statement} has no spelling.");
        }
    }

    private void Print(Loop loop)
    {
        string step = loop.Step == 1 ? $"{loop.Variable}++" : $"{loop.Variable} += {Numbers.Text(loop.Step)}";
        using (code.Block($"for (nint {loop.Variable} = {ValuePrinter.Text(loop.From)}; {loop.Variable} < {ValuePrinter.Text(loop.To)}; {step})"))
            Print(loop.Body);
    }

    private static string Limited(DefineIndex index) => index.Limit is { } limit
        ? $"Math.Min({ValuePrinter.Text(index.Value)}, {ValuePrinter.Text(limit)})"
        : ValuePrinter.Text(index.Value);

    /// <summary>A value that stands alone needs no parentheses around the whole.</summary>
    private string Text(Value value)
    {
        string text = ValuePrinter.Text(value, dialect);
        return text[0] == '(' && ClosingOf(text) == text.Length - 1 ? text.Substring(1, text.Length - 2) : text;
    }

    private static int ClosingOf(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }
}
