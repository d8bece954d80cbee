using static NetGen.Compiler.Formulas.ScalarFunction;

namespace NetGen.Compiler.Lowering;

/// <summary>
/// Brings the factors of a product that are the same for all elements together: 2·(y − t)·(0.125·s) becomes (y − t)·(0.25·s), one multiplication
/// per element. A factor of 1 goes, a factor of −1 becomes a sign.
/// </summary>
internal static class UniformFactors
{
    public static ScalarExpression Gather(Apply product)
    {
        ScalarExpression[] factors = [.. Factors(product)];
        double constant = factors.OfType<Literal>().Aggregate(1.0, (value, literal) => value * literal.Value);
        List<ScalarExpression> uniform = [.. factors.OfType<StepScalar>()];
        ScalarExpression[] varying = [.. factors.Where(factor => factor is not Literal and not StepScalar)];
        bool isSign = constant == -1 && uniform.Count == 0 && varying.Length > 0;
        if (!isSign && (constant != 1 || (uniform.Count == 0 && varying.Length == 0)))
            uniform.Insert(0, new Literal(constant));

        ScalarExpression[] parts = uniform.Count == 0 ? varying : [.. varying, Multiplied(uniform)];
        return isSign ? -Multiplied(parts) : Multiplied(parts);
    }

    private static IEnumerable<ScalarExpression> Factors(ScalarExpression formula) =>
        formula is Apply { Function: Multiply } product ? product.Arguments.SelectMany(Factors) : [formula];

    private static ScalarExpression Multiplied(IEnumerable<ScalarExpression> factors) => factors.Aggregate((a, b) => a * b);
}
