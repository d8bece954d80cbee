namespace NetGen.Compiler.Lowering;

/// <summary>
/// Says what is wrong with a program, in sentences: a tensor read before it is defined, two of one name, shapes that do not meet,
/// a result that nothing makes. A pass that breaks a program is found here, not in emitted code.
/// </summary>
internal static class IrVerifier
{
    /// <exception cref="InvalidOperationException">The program is wrong; the message holds every violation.</exception>
    public static void Check(NetworkProgram program)
    {
        IReadOnlyList<string> violations = Verify(program);
        if (violations.Count > 0)
            throw new InvalidOperationException("The lowered network is inconsistent:\n" + string.Join("\n", violations));
    }

    /// <summary>Empty for a sound program.</summary>
    public static IReadOnlyList<string> Verify(NetworkProgram program)
    {
        var violations = new Violations();
        Tensor[] given = [program.Input, .. program.Parameters.Select(parameter => parameter.Value)];
        Tensor[] givenWithTarget = program.Target is { } target ? [.. given, target] : given;

        Tensor[] prepared = [.. program.Preparation.Operations.SelectMany(operation => operation.Outputs)];
        if (prepared.Length > 0)
            CheckList(program.Preparation, program.Parameters.Select(parameter => parameter.Value), violations);
        CheckList(program.Prediction, given, violations, prepared);
        if (program.Inspection.Operations.Count > 0)
            CheckList(program.Inspection, given, violations);
        if (program.Evaluation is { } evaluation)
            CheckList(evaluation, givenWithTarget, violations, prepared);
        if (program.Training is { } training)
        {
            violations.Scalars.UnionWith(StepScalars.All);
            CheckList(training, givenWithTarget, violations);
            if (program.FromOutputGradient is { } fromGradient)
                CheckList(fromGradient, program.OutputGradient is { } gradient ? [.. given, gradient] : given, violations);
            violations.Scalars.Clear();
        }

        if (program.Outputs is { } outputs)
            CheckList(outputs, given, violations, program.Training?.Operations.SelectMany(operation => operation.Outputs));

        ProgramRules.Check(program, violations);
        if (program.Update is { } update)
            ProgramRules.Check(update, violations);
        return violations.Sentences;
    }

    /// <param name="list">One list by itself.</param>
    /// <param name="given">What it may read without defining it: inputs, targets, parameters.</param>
    /// <param name="scalars">The numbers that its formulas may read.</param>
    public static IReadOnlyList<string> Verify(OperationList list, IEnumerable<Tensor> given, params string[] scalars)
    {
        var violations = new Violations();
        violations.Scalars.UnionWith(scalars);
        CheckList(list, given, violations);
        return violations.Sentences;
    }

    /// <param name="made">What a list that runs before this one leaves behind.</param>
    private static void CheckList(OperationList list, IEnumerable<Tensor> given, Violations violations, IEnumerable<Tensor>? made = null)
    {
        violations.Place = list.Name;
        var defined = new Definitions(violations);
        foreach (Tensor tensor in given)
            defined.Give(tensor);
        foreach (Tensor tensor in made ?? [])
            defined.LeaveBehind(tensor);

        foreach (Operation operation in list.Operations)
        {
            violations.Place = $"{list.Name}, {OperationPrinter.Text(operation)}";
            foreach (Tensor input in operation.Inputs)
                defined.Read(input);
            OperationRules.Check(operation, violations);
            foreach (Tensor output in operation.Outputs)
                defined.Define(output);
        }

        violations.Place = list.Name;
        violations.Require(list.Results.Count > 0, "there is no result");
        foreach (Tensor result in list.Results)
            violations.Require(defined.IsMade(result), $"no operation makes the result {result}");
    }

    /// <summary>Which tensors exist so far, by themselves and by name.</summary>
    private sealed class Definitions(Violations violations)
    {
        private readonly HashSet<Tensor> _defined = [];
        private readonly HashSet<Tensor> _given = [];
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public bool IsMade(Tensor tensor) => _defined.Contains(tensor) && !_given.Contains(tensor);

        public void Give(Tensor tensor)
        {
            violations.Require(
                tensor.Kind is TensorKind.Input or TensorKind.Target or TensorKind.Parameter, $"{tensor} of kind {tensor.Kind} cannot be given");
            _given.Add(tensor);
            Add(tensor);
        }

        public void LeaveBehind(Tensor tensor)
        {
            _given.Add(tensor);
            Add(tensor);
        }

        public void Read(Tensor tensor)
        {
            violations.Require(_defined.Contains(tensor), $"{tensor} is read before it is defined");
            violations.Require(tensor.Kind != TensorKind.SampleLoss, $"{tensor} is a loss, which no operation reads");
        }

        public void Define(Tensor tensor)
        {
            violations.Require(
                tensor.Kind is not (TensorKind.Input or TensorKind.Target or TensorKind.Parameter), $"{tensor} of kind {tensor.Kind} cannot be assigned");
            violations.Require(tensor.Shape.Extents.All(extent => extent > 0), $"{tensor} has an extent that is not positive");
            Add(tensor);
        }

        private void Add(Tensor tensor)
        {
            if (!_defined.Add(tensor))
                violations.Require(condition: false, $"{tensor} is assigned twice");
            else
                violations.Require(_names.Add(tensor.Name), $"two tensors bear the name '{tensor.Name}'");
        }
    }
}
