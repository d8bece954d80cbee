namespace NetGen.Compiler.Lowering;

/// <summary>The end of a step over flat vectors, in double: the reference for the emitted clipping, update and limits.</summary>
internal static class UpdateInterpreter
{
    /// <param name="update">The optimizer.</param>
    /// <param name="parameters">All parameters; replaced by the new ones.</param>
    /// <param name="gradients">Their gradients, clipped.</param>
    /// <param name="slots">The optimizer's states, each as long as the parameters and at first zero; replaced by the new ones.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="step">Counted from 1.</param>
    /// <param name="samples">The size of the batch.</param>
    public static void Step(UpdateRule update, double[] parameters, double[] gradients, double[][] slots, double rate, long step, int samples = 1)
    {
        Dictionary<string, double> scalars = Scalars(update, rate, step, samples);
        for (int i = 0; i < parameters.Length; i++)
        {
            double[] before = [parameters[i], gradients[i], .. slots.Select(slot => slot[i])];
            double[] renewed = [.. update.SlotFormulas.Select(formula => FormulaEvaluator.Value(formula, e => before[e], scalars))];
            double[] after = [parameters[i], gradients[i], .. renewed, .. before.Skip(2)];
            parameters[i] = FormulaEvaluator.Value(update.ParameterFormula, e => after[e], scalars);
            for (int s = 0; s < slots.Length; s++)
                slots[s][i] = renewed[s];
        }
    }

    /// <summary>The gradients of all parameters as the optimizer sees them.</summary>
    public static double[][] Clip(GradientClip clip, IEnumerable<double[]> gradients)
    {
        double[][] clipped = [.. gradients.Select(gradient => Array.ConvertAll(gradient, g => Value(clip.Element, g)))];
        if (clip.Factor is not { } formula)
            return clipped;
        double factor = Value(formula, clipped.Sum(gradient => gradient.Sum(g => g * g)));
        return [.. clipped.Select(gradient => Array.ConvertAll(gradient, g => g * factor))];
    }

    /// <summary>A weight whose last axis, of <paramref name="units"/>, is that of the units, within its limit.</summary>
    public static double[] Limit(WeightLimit limit, double[] weight, int units)
    {
        double[] factors = [.. Enumerable.Range(0, units).Select(unit => Value(limit.Factor, weight.Where((_, i) => i % units == unit).Sum(w => w * w)))];
        return [.. weight.Select((w, i) => w * factors[i % units])];
    }

    /// <summary>A running statistic after a step on a batch of <paramref name="samples"/>.</summary>
    public static double[] Follow(RunningStatistic statistic, double[] running, double[] batch, int samples)
    {
        Dictionary<string, double> scalars = new(StringComparer.Ordinal) { [StepScalars.InverseBatch] = 1.0 / samples };
        return [.. running.Select((value, i) => FormulaEvaluator.Value(statistic.Formula, element => element == 0 ? value : batch[i], scalars))];
    }

    /// <summary>The step's own numbers, then those that the update defines, by name.</summary>
    public static Dictionary<string, double> Scalars(UpdateRule update, double rate, long step, int samples)
    {
        var scalars = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [StepScalars.Rate] = rate,
            [StepScalars.Step] = step,
            [StepScalars.InverseBatch] = 1.0 / samples,
        };
        foreach (NamedScalar scalar in update.Scalars)
            scalars[scalar.Name] = FormulaEvaluator.Value(scalar.Formula, _ => double.NaN, scalars);
        return scalars;
    }

    private static double Value(ScalarExpression formula, double element) =>
        FormulaEvaluator.Value(formula, _ => element, new Dictionary<string, double>(StringComparer.Ordinal));
}
