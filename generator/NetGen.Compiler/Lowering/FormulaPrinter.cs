namespace NetGen.Compiler.Lowering;

/// <summary>
/// A formula as a textbook writes it: infix, with no parentheses that precedence makes needless; what stands in it more than once is
/// written once: <c>z ≤ 0 ? 0.01 · z : z, z = x · weight + bias</c>.
/// </summary>
internal sealed class FormulaPrinter
{
    private const string SharedName = "z";

    private readonly Piece[] _elements;
    private readonly ScalarExpression? _shared;

    private FormulaPrinter(Piece[] elements, ScalarExpression? shared = null) => (_elements, _shared) = (elements, shared);

    private enum Binding
    {
        Condition,
        Sum,
        Product,
        Sign,
        Power,
        Atom,
    }

    /// <param name="formula">The formula.</param>
    /// <param name="elements">What to write for each element; one that is missing becomes "?3".</param>
    public static string Text(ScalarExpression formula, params string[] elements) =>
        Text(formula, [.. elements.Select(element => new Piece(element, Binding.Atom))]);

    /// <summary>As <see cref="Text(ScalarExpression, string[])"/>, where element 0 is itself a product such as "x · weight" and is bracketed as one.</summary>
    public static string TextOfProduct(ScalarExpression formula, string product, params string[] others) =>
        Text(formula, [new Piece(product, Binding.Product), .. others.Select(other => new Piece(other, Binding.Atom))]);

    private static string Text(ScalarExpression formula, Piece[] elements)
    {
        var whole = new FormulaPrinter(elements);
        ScalarExpression? shared = RepeatedPart.Of(formula, isWorthNaming: part => whole.Write(part).Binding < Binding.Atom || part is Apply or UserCall);
        return shared is null
            ? whole.Write(formula).Text
            : $"{new FormulaPrinter(elements, shared).Write(formula).Text}, {SharedName} = {whole.Write(shared).Text}";
    }

    private Piece Write(ScalarExpression formula) => formula switch
    {
        _ when formula.Equals(_shared) => new Piece(SharedName, Binding.Atom),
        InputElement element => element.Index >= 0 && element.Index < _elements.Length
            ? _elements[element.Index]
            : new Piece("?" + Numbers.Text(element.Index), Binding.Atom),
        Literal { Value: < 0 } literal => new Piece("−" + Numbers.Text(-literal.Value), Binding.Sign),
        Literal literal => new Piece(Numbers.Text(literal.Value), Binding.Atom),
        StepScalar { Name: StepScalars.InverseBatch } => new Piece("1 / B", Binding.Product),
        StepScalar scalar => new Piece(scalar.Name, Binding.Atom),
        Apply apply when apply.Arguments.Count == FormulaRules.ArgumentCount(apply.Function) => WriteFunction(apply.Function, apply.Arguments),
        Apply apply => Call(apply.Function.ToString(), apply.Arguments),
        UserCall call => Call(call.Function.Name + (call.Function.IsDerivative ? "′" : ""), call.Arguments),
        _ => new Piece(formula.GetType().Name, Binding.Atom),
    };

    private Piece WriteFunction(ScalarFunction function, EquatableArray<ScalarExpression> x) => function switch
    {
        ScalarFunction.Negate => new Piece("−" + Write(x[0]).Within(Binding.Sign), Binding.Sign),
        ScalarFunction.Add => Sum(Write(x[0]), " + ", Write(x[1])),
        ScalarFunction.Subtract => Difference(Write(x[0]), Write(x[1])),
        ScalarFunction.Multiply => Multiply(x[0], x[1]),
        ScalarFunction.Divide => new Piece($"{Write(x[0]).Within(Binding.Product)} / {Write(x[1]).Within(Binding.Power)}", Binding.Product),
        ScalarFunction.Power => new Piece($"{Write(x[0]).Within(Binding.Atom)}^{Write(x[1]).Within(Binding.Atom)}", Binding.Power),
        ScalarFunction.MultiplyAdd when x[0] is Apply { Function: ScalarFunction.Negate } negated => Difference(Write(x[2]), Multiply(negated.Arguments[0], x[1])),
        ScalarFunction.MultiplyAdd => Sum(Multiply(x[0], x[1]), " + ", Write(x[2])),
        ScalarFunction.SelectLessOrEqual when new Apply(function, x).Equals(E.Sign(x[0])) => new Piece($"sign({Write(x[0]).Text})", Binding.Atom),
        ScalarFunction.SelectLessOrEqual => Select(Write(x[0]), Write(x[1]), Write(x[2]), Write(x[3])),
        _ => Call(FunctionName(function), x),
    };

    private static Piece Sum(Piece left, string sign, Piece right, Binding least = Binding.Sum) =>
        new(left.Within(Binding.Sum) + sign + right.Within(right.StartsWithSign ? Binding.Power : least), Binding.Sum);

    private static Piece Difference(Piece left, Piece right) => Sum(left, " − ", right, Binding.Product);

    private Piece Multiply(ScalarExpression left, ScalarExpression right)
    {
        if (left.Equals(right))
            return new Piece(Write(left).Within(Binding.Atom) + "²", Binding.Power);
        if (right is StepScalar { Name: StepScalars.InverseBatch })
            return new Piece(Write(left).Within(Binding.Product) + " / B", Binding.Product);
        Piece first = Write(left), second = Write(right);
        string firstText = first.Within(IsTensorProduct(left, first) ? Binding.Power : Binding.Product);
        string secondText = second.Within(IsTensorProduct(right, second) || second.StartsWithSign ? Binding.Power : Binding.Product);
        return new Piece($"{firstText} · {secondText}", Binding.Product);
    }

    private static bool IsTensorProduct(ScalarExpression expression, Piece piece) => expression is InputElement && piece.Binding == Binding.Product;

    private static Piece Select(Piece left, Piece right, Piece then, Piece otherwise) => new(
        $"{left.Within(Binding.Sum)} ≤ {right.Within(Binding.Sum)} ? {then.Within(Binding.Sum)} : {otherwise.Within(Binding.Condition)}", Binding.Condition);

    private Piece Call(string name, EquatableArray<ScalarExpression> arguments) =>
        new($"{name}({string.Join(", ", arguments.Select(argument => Write(argument).Text))})", Binding.Atom);

    private static string FunctionName(ScalarFunction function) => function switch
    {
        ScalarFunction.Absolute => "abs",
        ScalarFunction.SquareRoot => "sqrt",
        ScalarFunction.Exponential => "exp",
        ScalarFunction.ExponentialMinusOne => "expm1",
        ScalarFunction.Logarithm => "log",
        ScalarFunction.Tanh => "tanh",
        ScalarFunction.Sigmoid => "sigmoid",
        ScalarFunction.Softplus => "softplus",
        ScalarFunction.Erf => "erf",
        ScalarFunction.Maximum => "max",
        ScalarFunction.Minimum => "min",
        _ => function.ToString(),
    };

    private readonly record struct Piece(string Text, Binding Binding)
    {
        public bool StartsWithSign => Text.StartsWith("−", StringComparison.Ordinal);

        /// <summary>The text, in parentheses if it binds less tightly than its surroundings ask for.</summary>
        public string Within(Binding least) => Binding < least ? $"({Text})" : Text;
    }
}
