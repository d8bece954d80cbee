namespace NetGen.Compiler.Lowering;

/// <summary>
/// Regularization: λ₁·Σ|w| + λ₂·Σw² is added to the loss, λ₁·sign w + 2·λ₂·w to the gradient, in the pass that makes it. For the mean over a batch,
/// it counts once, not once per sample.
/// </summary>
internal static class Penalties
{
    public static IEnumerable<Penalty> Of(IEnumerable<Parameter> parameters, TensorNames names) =>
        from parameter in parameters
        where IsPenalized(parameter)
        let result = names.New(parameter.Name + ".penalty", TensorKind.Shared, new Shape(1))
        select new Penalty(parameter.Value, Value(parameter), result);

    /// <summary>The same operations, those that define the gradients of penalised parameters with the penalty's gradient in their epilogue.</summary>
    public static IEnumerable<Operation> AddGradients(IEnumerable<Operation> operations, IReadOnlyDictionary<Tensor, Parameter> parameterOfGradient) =>
        operations.Select(operation => parameterOfGradient.TryGetValue(operation.Output, out Parameter parameter) && IsPenalized(parameter)
            ? AddGradient(operation, parameter)
            : operation);

    private static Operation AddGradient(Operation operation, Parameter parameter) => operation switch
    {
        IEpilogue sums => sums.With(
            sums.Extras.Append(parameter.Value).ToEquatableArray(),
            sums.Epilogue + Derivative(parameter, E.In(1 + sums.Extras.Count)),
            operation.Output),
        Elementwise sum => new Elementwise(
            sum.Arguments.Append(parameter.Value).ToEquatableArray(),
            sum.Formula + Derivative(parameter, E.In(sum.Arguments.Count)),
            sum.Result),
        _ => throw new InvalidOperationException($"{operation.GetType().Name} has no epilogue for the penalty of {parameter.Name}."),
    };

    private static bool IsPenalized(Parameter parameter) => parameter.L1 != 0 || parameter.L2 != 0;

    private static ScalarExpression Value(Parameter parameter) =>
        Sum(parameter.L1, E.Abs(E.In(0)), parameter.L2, E.In(0) * E.In(0));

    private static ScalarExpression Derivative(Parameter parameter, ScalarExpression weight) =>
        Sum(parameter.L1, E.Sign(weight), 2 * parameter.L2, weight);

    private static ScalarExpression Sum(double first, ScalarExpression a, double second, ScalarExpression b) =>
        first == 0 ? second * b : second == 0 ? first * a : (first * a) + (second * b);
}
