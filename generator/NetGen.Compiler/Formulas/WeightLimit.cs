using static NetGen.Compiler.Formulas.E;

namespace NetGen.Compiler.Formulas;

/// <summary>
/// The largest L2 norm that the incoming weights of a unit keep after an update; a longer vector is shortened to it (Srebro and Shraibman 2005).
/// </summary>
internal sealed record WeightLimit(double Norm)
{
    /// <summary>What a unit's weights are multiplied by, of their sum of squares as element 0.</summary>
    public ScalarExpression Factor => IfLessOrEqual(Sqrt(In(0)), Norm, 1, Norm / Sqrt(In(0)));
}
