namespace NetGen.Compiler.Lowering;

/// <summary>A formula as a textbook writes it: infix, with no parentheses that precedence makes needless.</summary>
internal static class FormulaPrinter
{
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
        Write(formula, [.. elements.Select(element => new Piece(element, Binding.Atom))]).Text;

    /// <summary>As <see cref="Text"/>, where element 0 is itself a product such as "x · weight" and is bracketed as one.</summary>
    public static string TextOfProduct(ScalarExpression formula, string product, params string[] others) =>
        Write(formula, [new Piece(product, Binding.Product), .. others.Select(other => new Piece(other, Binding.Atom))]).Text;

    private static Piece Write(ScalarExpression formula, Piece[] elements) => formula switch
    {
        InputElement element => element.Index >= 0 && element.Index < elements.Length
            ? elements[element.Index]
            : new Piece("?" + Numbers.Text(element.Index), Binding.Atom),
        Literal literal => new Piece(NumberText(literal.Value), literal.Value < 0 ? Binding.Sign : Binding.Atom),
        StepScalar { Name: StepScalars.InverseBatch } => new Piece("1 / B", Binding.Product),
        StepScalar scalar => new Piece(scalar.Name, Binding.Atom),
        Apply apply when apply.Arguments.Count == FormulaRules.ArgumentCount(apply.Function) => WriteFunction(apply, elements),
        Apply apply => Call(apply.Function.ToString(), apply.Arguments.Select(argument => Write(argument, elements))),
        _ => new Piece(formula.GetType().Name, Binding.Atom),
    };

    private static Piece WriteFunction(Apply apply, Piece[] elements)
    {
        Piece[] arguments = [.. apply.Arguments.Select(argument => Write(argument, elements))];
        return apply.Function switch
        {
            ScalarFunction.Negate => new Piece("−" + arguments[0].Within(Binding.Sign), Binding.Sign),
            ScalarFunction.Add => Sum(arguments[0], " + ", arguments[1], Binding.Sum),
            ScalarFunction.Subtract => Sum(arguments[0], " − ", arguments[1], Binding.Product),
            ScalarFunction.Multiply => Multiply(apply, arguments),
            ScalarFunction.Divide => new Piece($"{arguments[0].Within(Binding.Product)} / {arguments[1].Within(Binding.Power)}", Binding.Product),
            ScalarFunction.Power => new Piece($"{arguments[0].Within(Binding.Atom)}^{arguments[1].Within(Binding.Atom)}", Binding.Power),
            ScalarFunction.MultiplyAdd =>
                Sum(Multiply(new Apply(ScalarFunction.Multiply, apply.Arguments[0], apply.Arguments[1]), arguments), " + ", arguments[2], Binding.Sum),
            ScalarFunction.SelectLessOrEqual => Select(arguments),
            _ => Call(FunctionName(apply.Function), arguments),
        };
    }

    private static Piece Sum(Piece left, string sign, Piece right, Binding rightBinding)
    {
        string rightText = right.Text.StartsWith("−", StringComparison.Ordinal) ? right.Within(Binding.Power) : right.Within(rightBinding);
        return new Piece(left.Within(Binding.Sum) + sign + rightText, Binding.Sum);
    }

    private static Piece Multiply(Apply apply, Piece[] arguments)
    {
        if (apply.Arguments[0].Equals(apply.Arguments[1]))
            return new Piece(arguments[0].Within(Binding.Atom) + "²", Binding.Power);
        if (apply.Arguments[1] is StepScalar { Name: StepScalars.InverseBatch })
            return new Piece(arguments[0].Within(Binding.Product) + " / B", Binding.Product);
        string right = arguments[1].Text.StartsWith("−", StringComparison.Ordinal) || IsTensorProduct(apply.Arguments[1], arguments[1])
            ? arguments[1].Within(Binding.Power)
            : arguments[1].Within(Binding.Product);
        string left = IsTensorProduct(apply.Arguments[0], arguments[0])
            ? arguments[0].Within(Binding.Power)
            : arguments[0].Within(Binding.Product);
        return new Piece($"{left} · {right}", Binding.Product);
    }

    private static bool IsTensorProduct(ScalarExpression expression, Piece piece) => expression is InputElement && piece.Binding == Binding.Product;

    private static Piece Select(Piece[] arguments)
    {
        string condition = $"{arguments[0].Within(Binding.Sum)} ≤ {arguments[1].Within(Binding.Sum)}";
        return new Piece($"{condition} ? {arguments[2].Within(Binding.Sum)} : {arguments[3].Within(Binding.Condition)}", Binding.Condition);
    }

    private static Piece Call(string name, IEnumerable<Piece> arguments) =>
        new($"{name}({string.Join(", ", arguments.Select(argument => argument.Text))})", Binding.Atom);

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
        ScalarFunction.Maximum => "max",
        ScalarFunction.Minimum => "min",
        _ => function.ToString(),
    };

    private static string NumberText(double value) => value < 0 ? "−" + Numbers.Text(-value) : Numbers.Text(value);

    private readonly record struct Piece(string Text, Binding Binding)
    {
        /// <summary>The text, in parentheses if it binds less tightly than its surroundings ask for.</summary>
        public string Within(Binding least) => Binding < least ? $"({Text})" : Text;
    }
}
