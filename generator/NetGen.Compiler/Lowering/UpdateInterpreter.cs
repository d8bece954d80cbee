namespace NetGen.Compiler.Lowering;

/// <summary>One step of an optimizer over flat vectors, in double: the reference for the emitted update.</summary>
internal static class UpdateInterpreter
{
    /// <param name="update">The optimizer.</param>
    /// <param name="parameters">All parameters; replaced by the new ones.</param>
    /// <param name="gradients">Their gradients.</param>
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
}
