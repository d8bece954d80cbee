using NetGen.Compiler.Declaration;
using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Graph;

/// <summary>Every loss of the language: the attribute's name, and how its arguments are read.</summary>
internal static class LossTable
{
    private static readonly ScalarExpression Y = In(0);
    private static readonly ScalarExpression T = In(1);

    public static IReadOnlyDictionary<string, Func<AttributeReader, Loss>> Rows { get; } =
        new Dictionary<string, Func<AttributeReader, Loss>>(StringComparer.Ordinal)
        {
            ["MeanSquaredError"] = reader => new ElementLoss(reader.Kind, LearningTask.Regression, new((Y - T) * (Y - T), 2 * (Y - T))),

            ["MeanAbsoluteError"] = reader => new ElementLoss(reader.Kind, LearningTask.Regression, new(Abs(Y - T), Sign(Y - T))),
            ["Huber"] = reader => Huber(reader.Kind, reader.Number("delta", 1, Domain.Positive("NG4007"))),

            // −t·log σ(z) − (1 − t)·log(1 − σ(z)) = log(1 + eᶻ) − z·t
            ["BinaryCrossEntropy"] = reader => new ElementLoss(
                reader.Kind,
                LearningTask.Binary,
                new(Softplus(Y) - (Y * T), E.Sigmoid(Y) - T),
                new FusedOutput("Sigmoid", "NG4002", "compares a probability between 0 and 1 for each output")),

            ["CrossEntropy"] = CrossEntropyLoss.Read,
            ["Loss"] = User,
        };

    /// <summary>The user's own. One that cannot be called is reported, and any other stands in for it.</summary>
    private static ElementLoss User(AttributeReader reader)
    {
        FunctionDeclaration function = UserFunctionRules.Check(reader) ?? new(reader.Kind, "");
        return new(
            $"Loss<{function.Name}>",
            LearningTask.Regression,
            new(Method(UserMethod.Loss).Of(Y, T), Method(UserMethod.LossDerivative).Of(Y, T)));

        UserFunction Method(UserMethod method) => new(function.Name, function.Type, method);
    }

    /// <summary>½d² up to |d| = δ, beyond that the tangent δ·(|d| − ½δ); Huber 1964.</summary>
    private static ElementLoss Huber(string kind, double delta)
    {
        ScalarExpression difference = Y - T;
        ScalarExpression loss = IfLessOrEqual(
            Abs(difference), delta, 0.5 * (difference * difference), delta * (Abs(difference) - (0.5 * delta)));
        return new(kind, LearningTask.Regression, new(loss, Max(-delta, Min(delta, difference))));
    }
}
