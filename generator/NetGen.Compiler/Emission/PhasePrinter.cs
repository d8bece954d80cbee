using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Prints a phase: the method that calls its kernels in order, each on its share of the range.</summary>
/// <param name="code">Where to.</param>
/// <param name="scalars">The step's scalars, in the order of their numbers.</param>
/// <param name="element">The type of an element.</param>
/// <param name="space">How a buffer is called where the phase runs.</param>
internal sealed class PhasePrinter(CodeWriter code, IReadOnlyList<string> scalars, string element, Func<Space, int, string> space)
{
    /// <summary>A method for a share of the phase: the range "from" to "to" of <paramref name="samples"/>, or of the phase's units.</summary>
    public void PrintShare(ScheduledPhase phase, string signature, string samples)
    {
        PrintHead();
        using (code.Block(signature))
        {
            if (phase.SampleBlock > 1 && phase.Calls.Any(call => call.Buffers.Any(buffer => buffer is { Space: Space.Arena, Offset: > 0 })))
                code.Line($"int blocks = ({samples} + {Numbers.Text(phase.SampleBlock - 1)}) / {Numbers.Text(phase.SampleBlock)};");
            foreach (var run in Runs(phase))
            {
                using (Together(run[0], "from", "to"))
                {
                    foreach (var call in run)
                    {
                        PrintSummary(call);
                        PrintShare(call, phase, samples);
                    }
                }
            }
        }
    }

    /// <summary>A method for the whole phase.</summary>
    public void PrintWhole(ScheduledPhase phase, string signature, string samples)
    {
        PrintHead();
        using (code.Block(signature))
        {
            foreach (var run in samples == "1" ? phase.Calls.Select(call => new[] { call }) : Runs(phase))
            {
                using (samples == "1" ? null : Together(run[0], "0", samples))
                {
                    foreach (var call in run)
                    {
                        PrintSummary(call);
                        code.Line($"{call.Kernel.Name}({Buffers(call, phase, samples)}, {Whole(call, samples)});");
                    }
                }
            }
        }
    }

    /// <summary>All that a call has to do.</summary>
    private static string Whole(KernelCall call, string samples) => call.Range switch
    {
        SampleRange range when samples == "1" => $"0, {Numbers.Text(range.RowsPerSample)}",
        SampleRange range when call.SamplesTogether > 0 => $"{Times("first", range.RowsPerSample)}, {Times("last", range.RowsPerSample)}",
        SampleRange range => $"0, {Times(samples, range.RowsPerSample)}",
        UnitRange range => $"0, {Numbers.Text(range.Count)}",
        _ => throw new InvalidOperationException($"{call.Range} has no end."),
    };

    /// <summary>Calls that a few samples go through together stand in one loop; any other by itself.</summary>
    private static IEnumerable<KernelCall[]> Runs(ScheduledPhase phase)
    {
        for (int first = 0, count; first < phase.Calls.Count; first += count)
        {
            count = Math.Max(1, phase.Calls.Skip(first).TakeWhile(call => call.SamplesTogether > 0).Count());
            yield return [.. phase.Calls.Skip(first).Take(count)];
        }
    }

    /// <summary>The loop over a few samples at a time, "first" to "last".</summary>
    private CodeWriter.OpenBlock? Together(KernelCall call, string from, string to)
    {
        if (call.SamplesTogether == 0)
            return null;
        string step = Numbers.Text(call.SamplesTogether);
        var loop = code.Block($"for (int first = {from}; first < {to}; {(call.SamplesTogether == 1 ? "first++" : $"first += {step}")})");
        code.Line($"int last = Math.Min(first + {step}, {to});");
        return loop;
    }

    /// <summary>Short work would otherwise run in code that is not optimized yet, and call what picks a width instead of folding it.</summary>
    private void PrintHead() => code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");

    private void PrintSummary(KernelCall call)
    {
        foreach (string line in call.Summary.TrimEnd('\n').Split('\n'))
            code.Line($"// {line.Trim()}");
    }

    private string Buffers(KernelCall call, ScheduledPhase phase, string samples) =>
        string.Join(", ", call.Buffers.Select(buffer => Argument(buffer, phase.SampleBlock, samples)));

    private void PrintShare(KernelCall call, ScheduledPhase phase, string samples)
    {
        string buffers = Buffers(call, phase, samples);
        string numbers = string.Concat(call.Kernel.Scalars.Select(name => $"step.Scalar({Numbers.Text(IndexOf(name))}), "));
        if (call.Stream is { } stream)
            numbers += $"step.Key(RandomPurpose.{stream.Use}, {Numbers.Text(stream.Number)}), ";
        switch (call.Range)
        {
            case SampleRange range:
                var (first, last) = call.SamplesTogether > 0 ? ("first", "last") : ("from", "to");
                code.Line($"{call.Kernel.Name}({buffers}, {numbers}{Times(first, range.RowsPerSample)}, {Times(last, range.RowsPerSample)});");
                break;
            case UnitRange range:
                string arguments = $"{buffers}, {numbers}{Rows(call, range.RowsPerSample, samples)}";
                if (range.Count == phase.Units)
                {
                    code.Line($"{call.Kernel.Name}({arguments}from, to);");
                    break;
                }

                var share = ShareOf(range.First, range.Count, phase.Units);
                code.Line($"if ({share.Condition})");
                using (code.Indent())
                    code.Line($"{call.Kernel.Name}({arguments}{share.From}, {share.To});");
                break;
            case PanelRange range:
                PrintPanels(call, range, phase, $"{buffers}, {numbers}{Rows(call, range.RowsPerSample, samples)}");
                break;
        }
    }

    /// <summary>A call for each panel that the phase's range meets, on the units of it that it does.</summary>
    private void PrintPanels(KernelCall call, PanelRange range, ScheduledPhase phase, string arguments)
    {
        string each = Numbers.Text(range.Panels.Each);
        var (_, from, to) = ShareOf(range.First, range.Panels.Count * range.Panels.Each, phase.Units);
        using (code.Block($"for (int unit = {from}, end = {to}, next; unit < end; unit = next)"))
        {
            code.Line($"int panel = unit / {each};");
            code.Line($"next = Math.Min(end, panel * {each} + {each});");
            string Bound(string unit) => range.Panels.AreSamples
                ? Times($"step.SampleBound({unit} - panel * {each}, {each})", range.RowsPerSample)
                : $"{unit} - panel * {each}";
            code.Line($"{call.Kernel.Name}({arguments}{Bound("unit")}, {Bound("next")});");
        }
    }

    private static string Rows(KernelCall call, int rowsPerSample, string samples) => call.Kernel.CountsRows ? $"{Times(samples, rowsPerSample)}, " : "";

    /// <summary>The part of a phase's range that falls on one kernel's units, in its own count.</summary>
    private static (string Condition, string From, string To) ShareOf(int firstUnit, int count, int units)
    {
        string first = Numbers.Text(firstUnit);
        string end = Numbers.Text(firstUnit + count);
        bool isFirst = firstUnit == 0;
        bool isLast = firstUnit + count == units;
        string condition = isFirst ? $"from < {end}" : isLast ? $"to > {first}" : $"from < {end} && to > {first}";
        string from = isFirst ? "from" : $"Math.Max(from, {first}) - {first}";
        string to = isLast ? "to" : $"Math.Min(to, {end})";
        return (condition, from, isFirst ? to : $"{to} - {first}");
    }

    private string Argument(BufferArgument buffer, int block, string samples) => buffer.Stored == Stored.Whole
        ? Place(buffer, block, samples)
        : $"ref Unsafe.As<{element}, {Dialect.NarrowElement(buffer.Stored)}>({Place(buffer, block, samples)})";

    private string Place(BufferArgument buffer, int block, string samples)
    {
        if (buffer.Space == Space.Slot)
            return $"ref {space(Space.Slot, buffer.Offset)}";
        string name = space(buffer.Space, 0);
        var terms = new List<string>();
        if (buffer.Offset > 0)
        {
            terms.Add(buffer.Space != Space.Arena || samples == "1"
                ? Numbers.Text(buffer.Offset)
                : block > 1 ? $"(nint)blocks * {Numbers.Text(checked(block * buffer.Offset))}" : $"(nint){samples} * {Numbers.Text(buffer.Offset)}");
        }

        if (buffer.PanelStep > 0)
            terms.Add($"panel * {Numbers.Text(buffer.PanelStep)}");
        return terms.Count == 0 ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {string.Join(" + ", terms)})";
    }

    private static string Times(string range, int rows) => rows == 1 ? range : $"(nint){range} * {Numbers.Text(rows)}";

    private int IndexOf(string scalar)
    {
        for (int i = 0; i < scalars.Count; i++)
        {
            if (scalars[i] == scalar)
                return i;
        }

        throw new InvalidOperationException($"The step has no scalar \"{scalar}\".");
    }
}
