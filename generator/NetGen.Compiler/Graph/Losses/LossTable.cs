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

            // −t·log σ(z) − (1 − t)·log(1 − σ(z)) = log(1 + eᶻ) − z·t
            ["BinaryCrossEntropy"] = reader => new ElementLoss(
                reader.Kind,
                LearningTask.Binary,
                new(Softplus(Y) - (Y * T), E.Sigmoid(Y) - T),
                new FusedOutput("Sigmoid", "NG4002", "compares a probability between 0 and 1 for each output")),

            ["CrossEntropy"] = CrossEntropyLoss.Read,
        };
}
