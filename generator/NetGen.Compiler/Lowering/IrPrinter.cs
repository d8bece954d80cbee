using System.Text;

namespace NetGen.Compiler.Lowering;

/// <summary>The readable text of programs: for the header of an emitted file, for tests, for whoever debugs a pass.</summary>
internal static class IrPrinter
{
    /// <summary>Every list of the program under its name, a blank line between them; that of steps by output gradients, training with another seed, is left out.</summary>
    public static string Text(NetworkProgram program)
    {
        var parts = new List<string>();
        if (program.Preparation.Operations.Count > 0)
            parts.Add(Text(program.Preparation));
        parts.Add(Text(program.Prediction));
        if (program.Inspection.Operations.Count > 0)
            parts.Add(Text(program.Inspection));
        if (program.Evaluation is { } evaluation)
            parts.Add(Text(evaluation));
        if (program.Training is { } training)
            parts.Add(Text(training));
        if (program.Outputs is { } outputs)
            parts.Add(Text(outputs));
        if (program.Update is { } update)
            parts.Add(Text(update) + string.Concat(program.Limits.Select(Text).Concat(program.Statistics.Select(Text)).Select(line => $"  {line}\n")));
        return string.Join("\n", parts);
    }

    /// <summary>The list's name, then a line for each tensor, with its shape in a column of its own; lines end in "\n".</summary>
    public static string Text(OperationList list)
    {
        List<(string Formula, Tensor Tensor)> lines = [.. list.Operations.SelectMany(
            operation => OperationPrinter.Lines(operation).Zip(operation.Outputs, (line, output) => (line, output)))];
        int width = lines.Count == 0 ? 0 : lines.Max(line => line.Formula.Length);

        var text = new StringBuilder(list.Name).Append('\n');
        foreach ((string formula, Tensor tensor) in lines)
            text.Append("  ").Append(formula.PadRight(width)).Append("  ").Append(ShapeText(tensor)).Append('\n');
        return text.ToString();
    }

    /// <summary>
    /// "update", then the step's scalars, the slots and the parameter: <c>p ← p − rate · m</c>. On the right of a slot all values are old;
    /// on the right of the parameter a slot is new, and "old(m)" is what it was.
    /// </summary>
    public static string Text(UpdateRule update)
    {
        string[] slots = [.. update.Slots];
        string[] before = ["p", "g", .. slots];
        string[] after = [.. before, .. slots.Select(slot => $"old({slot})")];

        var text = new StringBuilder("update\n");
        foreach (string line in Lines(update.Clip))
            text.Append("  ").Append(line).Append('\n');
        foreach (NamedScalar scalar in update.Scalars)
            text.Append("  ").Append(scalar.Name).Append(" = ").Append(FormulaPrinter.Text(scalar.Formula)).Append('\n');
        foreach ((string slot, ScalarExpression formula) in slots.Zip(update.SlotFormulas, (slot, formula) => (slot, formula)))
            text.Append("  ").Append(slot).Append(" ← ").Append(FormulaPrinter.Text(formula, before)).Append('\n');
        return text.Append("  p ← ").Append(FormulaPrinter.Text(update.ParameterFormula, after)).Append('\n').ToString();
    }

    /// <summary>"w ← w · min(1, 3 / |w|), by units", where |w| is the norm of a unit's weights.</summary>
    public static string Text(LimitedWeight limited)
    {
        string weight = limited.Weight.Name;
        return $"{weight} ← {weight} · min(1, {Numbers.Text(limited.Limit.Norm)} / |{weight}|), unit by unit";
    }

    /// <summary>"batchnorm1.running_mean ← 0.9 · batchnorm1.running_mean + 0.1 · batchnorm1.mean".</summary>
    public static string Text(RunningStatistic statistic) =>
        $"{statistic.Running.Name} ← {FormulaPrinter.Text(statistic.Formula, statistic.Running.Name, statistic.Batch.Name)}";

    /// <summary>The sum of squares is over all parameters.</summary>
    private static IEnumerable<string> Lines(GradientClip clip)
    {
        if (clip.Value is not null)
            yield return $"g ← {FormulaPrinter.Text(clip.Element, "g")}";
        if (clip.Factor is { } factor)
            yield return $"g ← g · {FormulaPrinter.Text(factor, "Σ g²")}";
    }

    private static string ShapeText(Tensor tensor)
    {
        IEnumerable<string> extents = tensor.Shape.Extents.Select(extent => Numbers.Text(extent));
        return $"[{string.Join(", ", tensor.IsPerSample ? extents.Prepend("B") : extents)}]";
    }
}
