using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Prints a phase: the method that calls its kernels in order, each on its share of the range.</summary>
/// <param name="code">Where to.</param>
/// <param name="scalars">The step's scalars, in the order of their numbers.</param>
/// <param name="space">How a buffer is called where the phase runs.</param>
internal sealed class PhasePrinter(CodeWriter code, IReadOnlyList<string> scalars, Func<Space, int, string> space)
{
    public void Print(ScheduledPhase phase, string signature, string samples)
    {
        using (code.Block(signature))
            PrintCalls(phase, samples);
    }

    public void PrintCalls(ScheduledPhase phase, string samples)
    {
        foreach (var call in phase.Calls)
            Print(call, phase, samples);
    }

    private void Print(KernelCall call, ScheduledPhase phase, string samples)
    {
        string buffers = string.Join(", ", call.Buffers.Select(buffer => Argument(buffer, samples)));
        string numbers = string.Concat(call.Kernel.Scalars.Select(name => $"step.Scalar({Numbers.Text(IndexOf(name))}), "));
        switch (call.Range)
        {
            case SampleRange range:
                code.Line($"{call.Kernel.Name}({buffers}, {numbers}{Times("from", range.RowsPerSample)}, {Times("to", range.RowsPerSample)});");
                break;
            case UnitRange range:
                string rows = call.Kernel.CountsRows ? $"{Times(samples, range.RowsPerSample)}, " : "";
                if (range.Count == phase.Units)
                {
                    code.Line($"{call.Kernel.Name}({buffers}, {numbers}{rows}from, to);");
                    break;
                }

                string first = Numbers.Text(range.First);
                string end = Numbers.Text(range.First + range.Count);
                code.Line($"if (from < {end} && to > {first})");
                using (code.Indent())
                    code.Line($"{call.Kernel.Name}({buffers}, {numbers}{rows}Math.Max(from, {first}) - {first}, Math.Min(to, {end}) - {first});");
                break;
        }
    }

    private string Argument(BufferArgument buffer, string samples)
    {
        if (buffer.Space == Space.Slot)
            return $"ref {space(Space.Slot, buffer.Offset)}";
        string name = space(buffer.Space, 0);
        if (buffer.Offset == 0)
            return $"ref {name}";
        string offset = Numbers.Text(buffer.Offset);
        return $"ref Unsafe.Add(ref {name}, {(buffer.Space == Space.Arena && samples != "1" ? $"(nint){samples} * {offset}" : offset)})";
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
