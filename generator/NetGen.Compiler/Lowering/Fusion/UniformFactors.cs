using static NetGen.Compiler.Formulas.ScalarFunction;

namespace NetGen.Compiler.Lowering;

/// <summary>
/// Brings the factors of a product that are the same for all elements together: 2·(y − t)·(0.125·s) becomes 0.25·s·(y − t), one multiplication
/// per element. A factor of 1 goes, a factor of −1 becomes a sign.
/// </summary>
internal static class UniformFactors
{
    public static ScalarExpression Gather(Apply product)
    {
        List<ScalarExpression> uniform = [], varying = [];
        foreach (ScalarExpression factor in Factors(product))
            (factor is Literal or StepScalar ? uniform : varying).Add(factor);
        double constant = uniform.OfType<Literal>().Aggregate(1.0, (value, literal) => value * literal.Value);
        if (uniform.Count == 0 || (uniform.Count == 1 && varying.Count > 0 && Math.Abs(constant) != 1))
            return product;

        uniform.RemoveAll(factor => factor is Literal);
        bool isSign = constant == -1 && uniform.Count + varying.Count > 0;
        if (!isSign && (constant != 1 || uniform.Count + varying.Count == 0))
            uniform.Insert(0, new Literal(constant));

        ScalarExpression gathered = uniform.Count == 0 ? Product(varying) : Product([Product(uniform), .. varying]);
        return isSign ? -gathered : gathered;
    }

    private static IEnumerable<ScalarExpression> Factors(ScalarExpression formula) =>
        formula is Apply { Function: Multiply } product ? product.Arguments.SelectMany(Factors) : [formula];

    private static ScalarExpression Product(IEnumerable<ScalarExpression> factors) => factors.Aggregate((a, b) => a * b);
}
