using NetGen.Compiler.Formulas;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Lowering;

public sealed class AlgebraTests
{
    private static readonly ScalarExpression X = E.In(0);
    private static readonly ScalarExpression Rate = E.Scalar("rate");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Rows.Length)];

    private static (ScalarExpression Formula, ScalarExpression Expected)[] Rows =>
    [
        (X + 0, X),
        (0 + X, X),
        (X - 0, X),
        (X * 1, X),
        (1 * X, X),
        (X / 1, X),
        (-(-X), X),
        (-1 * X, -X),
        (new Literal(2) * 3, 6),
        (new Literal(2) + 3, 5),
        (2 * (3 * X), 6 * X),
        (2 * (X * (0.5 * Rate)), Rate * X),
        (2 * X * (0.25 * Rate), 0.5 * Rate * X),
        (0 * X, 0 * X),
        (2 * X, 2 * X),
        ((X * X) * (X * X), (X * X) * (X * X)),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Formulas_are_tidied(int row) => Assert.Equal(Rows[row].Expected, Rows[row].Formula.Rewrite(AlgebraRules.Apply));

    [Fact]
    public void Products_and_sums_become_one_operation()
    {
        Assert.Equal(E.MultiplyAdd(X, E.In(1), E.In(2)), MultiplyAddRule.Apply((X * E.In(1)) + E.In(2)));
        Assert.Equal(E.MultiplyAdd(X, E.In(1), E.In(2)), MultiplyAddRule.Apply(E.In(2) + (X * E.In(1))));
        Assert.Equal(E.MultiplyAdd(X, E.In(1), -E.In(2)), MultiplyAddRule.Apply((X * E.In(1)) - E.In(2)));
        Assert.Equal(E.MultiplyAdd(-Rate, X, E.In(2)), MultiplyAddRule.Apply(E.In(2) - (Rate * X)));
        Assert.Equal(E.MultiplyAdd(X, -2.0, E.In(2)), MultiplyAddRule.Apply(E.In(2) - (X * 2)));
    }
}
