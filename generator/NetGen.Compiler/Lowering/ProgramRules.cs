namespace NetGen.Compiler.Lowering;

/// <summary>What holds between the lists of a program: which results stand where, and that the optimizer's formulas are complete.</summary>
internal static class ProgramRules
{
    public static void Check(NetworkProgram program, Violations violations)
    {
        violations.Place = "program";
        violations.RequireKind(program.Input, TensorKind.Input);
        bool hasLoss = program.Target is not null;
        violations.Require(hasLoss == program.Evaluation is not null, "a target and an evaluation come together");
        violations.Require(hasLoss || program.Training is null, "training needs a target");
        violations.Require(program.Training is null == program.Update is null, "training and an update come together");
        if (hasLoss)
            violations.Require(program.LossScale > 0 && !double.IsInfinity(program.LossScale), "the scale of the loss must be positive");
        if (program.Target is { } target)
            violations.RequireKind(target, TensorKind.Target);

        foreach (Parameter parameter in program.Parameters)
            CheckParameter(parameter, violations);
        CheckPrediction(program.Prediction, violations);
        foreach (Tensor value in program.LayerValues)
            violations.Require(value == program.Input || program.Inspection.Results.Contains(value), $"{value} is a layer's, but no result of the inspection");
        if (program.Evaluation is { } evaluation)
            CheckEvaluation(evaluation, violations);
        if (program.Outputs is { } outputs)
            CheckPrediction(outputs, violations);
        if (program.Training is { } training)
            CheckTraining(training, program.Learned, violations);
        if (program.FromOutputGradient is { } fromGradient)
            CheckGradients(fromGradient.Results, program.Learned, violations);
        foreach (LimitedWeight limited in program.Limits)
            CheckLimit(limited, program, violations);
        foreach (RunningStatistic statistic in program.Statistics)
            CheckStatistic(statistic, program, violations);
    }

    public static void Check(UpdateRule update, Violations violations)
    {
        violations.Place = "update";
        int slots = update.Slots.Count;
        violations.Require(update.SlotFormulas.Count == slots, "every slot needs one formula");
        violations.Require(update.Slots.Distinct(StringComparer.Ordinal).Count() == slots, "two slots bear one name");

        violations.Scalars.UnionWith(StepScalars.All);
        foreach (NamedScalar scalar in update.Scalars)
        {
            FormulaRules.CheckScalar(scalar.Formula, violations);
            violations.Require(violations.Scalars.Add(scalar.Name), $"two scalars bear the name '{scalar.Name}'");
        }

        RequireLimit(update.Clip.Value, violations);
        RequireLimit(update.Clip.Norm, violations);
        foreach (ScalarExpression formula in update.SlotFormulas)
            FormulaRules.CheckKernel(formula, 2 + slots, violations);
        FormulaRules.CheckKernel(update.ParameterFormula, 2 + (2 * slots), violations);
    }

    private static void CheckLimit(LimitedWeight limited, NetworkProgram program, Violations violations)
    {
        Parameter weight = limited.Weight;
        violations.Require(program.Parameters.Contains(weight), $"{weight.Value} is limited, but is no parameter");
        violations.Require(program.Update is not null, $"{weight.Value} is limited, but never updated");
        violations.Require(
            weight.Axes.Count > 1 && weight.Axes[0] == weight.Axes.Count - 1, $"{weight.Value} is limited by unit, so its units must be its last axis");
        RequireLimit(limited.Limit.Norm, violations);
    }

    private static void CheckStatistic(RunningStatistic statistic, NetworkProgram program, Violations violations)
    {
        violations.Require(
            program.Parameters.Any(parameter => parameter.Value == statistic.Running && !parameter.IsLearned), $"{statistic.Running} is no parameter that follows a statistic");
        violations.RequireKind(statistic.Batch, TensorKind.Shared);
        violations.RequireShape(statistic.Batch, statistic.Running.Shape);
        foreach (OperationList? list in new[] { program.Training, program.FromOutputGradient })
            violations.Require(list is null || list.Operations.Any(operation => operation.Outputs.Contains(statistic.Batch)), $"{statistic.Batch} is not made by a step");
        violations.Scalars.UnionWith(StepScalars.All);
        FormulaRules.CheckKernel(statistic.Formula, 2, violations);
        violations.Scalars.Clear();
    }

    private static void RequireLimit(double? limit, Violations violations) =>
        violations.Require(limit is null or > 0 && limit != double.PositiveInfinity, $"the limit {Numbers.Text(limit ?? 0)} must be positive and finite");

    private static void CheckParameter(Parameter parameter, Violations violations)
    {
        violations.RequireKind(parameter.Value, TensorKind.Parameter);
        Shape inside = parameter.Value.Shape, outside = parameter.ExternalShape;
        bool isPermutation = parameter.Axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, inside.Rank));
        violations.Require(
            isPermutation && outside.Extents.SequenceEqual(parameter.Axes.Select(axis => inside[axis])),
            $"the axes of {parameter.Value} do not lead to its external shape {outside}");
    }

    private static void CheckPrediction(OperationList prediction, Violations violations)
    {
        violations.Require(prediction.Results.Count == 1, $"a list of {prediction.Name} has one result");
        foreach (Tensor result in prediction.Results)
            violations.RequirePerSample(result);
    }

    private static void CheckEvaluation(OperationList evaluation, Violations violations)
    {
        violations.Require(evaluation.Results.Count == 2, "an evaluation has two results: the loss and the output");
        if (evaluation.Results.Count != 2)
            return;
        violations.RequireKind(evaluation.Results[0], TensorKind.SampleLoss);
        violations.RequirePerSample(evaluation.Results[1]);
    }

    private static void CheckTraining(OperationList training, EquatableArray<Parameter> parameters, Violations violations)
    {
        EquatableArray<Tensor> results = training.Results;
        violations.Require(results.Count > parameters.Count, "training results in the loss and a gradient for every learned parameter");
        if (results.Count <= parameters.Count)
            return;
        violations.RequireKind(results[0], TensorKind.SampleLoss);
        CheckGradients(results.Skip(1).Take(parameters.Count).ToEquatableArray(), parameters, violations);

        foreach (Tensor penalty in results.Skip(1 + parameters.Count))
        {
            violations.RequireKind(penalty, TensorKind.Shared);
            violations.RequireShape(penalty, 1);
        }
    }

    private static void CheckGradients(EquatableArray<Tensor> gradients, EquatableArray<Parameter> parameters, Violations violations)
    {
        violations.Require(gradients.Count == parameters.Count, "every learned parameter has one gradient");
        foreach ((Tensor gradient, Parameter parameter) in gradients.Zip(parameters, (gradient, parameter) => (gradient, parameter)))
        {
            violations.RequireKind(gradient, TensorKind.ParameterGradient);
            violations.RequireShape(gradient, parameter.Value.Shape);
        }
    }
}
