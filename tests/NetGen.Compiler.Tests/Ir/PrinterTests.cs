using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Ir;

public sealed class PrinterTests
{
    private static readonly ScalarExpression A = E.In(0), B = E.In(1), C = E.In(2);

    [Fact]
    public void A_program_reads_like_a_textbook()
    {
        const string Expected = """
            prediction
              a1 = tanh(x · dense1.weight + dense1.bias)  [B, 3]

            evaluation
              a1 = tanh(x · dense1.weight + dense1.bias)  [B, 3]
              loss = Σ (a1 − t)²                          [B, 1]

            training
              a1 = tanh(x · dense1.weight + dense1.bias)           [B, 3]
              loss = Σ (a1 − t)²                                   [B, 1]
              dz1 = (1 − a1²) · 0.6666666666666666 · (a1 − t) / B  [B, 3]
              d.dense1.weight = xᵀ · dz1                           [2, 3]
              d.dense1.bias = Σ dz1                                [3]

            update
              meanCorrection = 1 − 0.9^step
              squareCorrection = 1 − 0.999^step
              m ← 0.9 · m + 0.1 · g
              v ← 0.999 · v + 0.001 · g²
              p ← p − rate · m / meanCorrection / (sqrt(v / squareCorrection) + 1e-8)

            """;
        Assert.Equal(Expected, IrPrinter.Text(new TinyProgram().Program).ReplaceLineEndings("\n"));
    }

    public static TheoryData<string, string> Formulas => new()
    {
        { "a + b + c", Text(A + (B + C)) },
        { "a − (b − c)", Text(A - (B - C)) },
        { "a − b − c", Text(A - B - C) },
        { "a · (b + c)", Text(A * (B + C)) },
        { "a · b + c", Text((A * B) + C) },
        { "a / (b · c)", Text(A / (B * C)) },
        { "a / b · c", Text(A / B * C) },
        { "a²", Text(A * A) },
        { "(a + b)²", Text((A + B) * (A + B)) },
        { "−a · b", Text(-A * B) },
        { "−(a · b)", Text(-(A * B)) },
        { "a − (−b)", Text(A - (-B)) },
        { "a · (−2)", Text(A * -2) },
        { "−0.5 + a", Text(-0.5 + A) },
        { "(−a)²", Text((-A) * (-A)) },
        { "a ≤ 0 ? 0 : a", Text(E.IfLessOrEqual(A, 0, 0, A)) },
        { "(a ≤ 0 ? 0.01 : 1) · b", Text(E.IfLessOrEqual(A, 0, 0.01, 1) * B) },
        { "sign(a)", Text(E.Sign(A)) },
        { "c − a · b", Text(E.MultiplyAdd(-A, B, C)) },
        { "1 − a²", Text(E.MultiplyAdd(-A, A, 1)) },
        { "z ≤ 0 ? 0.5 · expm1(z) : z, z = a + b", Text(E.IfLessOrEqual(A + B, 0, 0.5 * E.ExpMinusOne(A + B), A + B)) },
        { "0.5 · exp(z) + z², z = a · b", Text((0.5 * E.Exp(A * B)) + (A * B * (A * B))) },
        { "(a − b)² + c", Text(((A - B) * (A - B)) + C) },
        { "max(a, min(b, abs(c)))", Text(E.Max(A, E.Min(B, E.Abs(C)))) },
        { "sigmoid(softplus(exp(expm1(log(a + b)))))", Text(E.Sigmoid(E.Softplus(E.Exp(E.ExpMinusOne(E.Log(A + B)))))) },
        { "a / B", Text(A * E.Scalar("inverseBatch")) },
        { "1 / B · a", Text(E.Scalar("inverseBatch") * A) },
        { "a / (1 / B)", Text(A / E.Scalar("inverseBatch")) },
        { "?3", Text(E.In(3)) },
        { "Tanh(a, b)", Text(new Apply(ScalarFunction.Tanh, A, B)) },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_has_no_needless_parentheses(string expected, string text) => Assert.Equal(expected, text);

    [Fact]
    public void A_product_of_tensors_is_bracketed_as_a_factor()
    {
        Assert.Equal("(x · w) · a", FormulaPrinter.TextOfProduct(A * B, "x · w", "a"));
        Assert.Equal("a · (x · w)", FormulaPrinter.TextOfProduct(B * A, "x · w", "a"));
        Assert.Equal("x · w + a", FormulaPrinter.TextOfProduct(A + B, "x · w", "a"));
        Assert.Equal("z ≤ 0 ? 0 : z, z = x · w", FormulaPrinter.TextOfProduct(E.IfLessOrEqual(A, 0, 0, A), "x · w"));
        Assert.Equal("(x · w)²", FormulaPrinter.TextOfProduct(A * A, "x · w"));
    }

    [Fact]
    public void Every_operation_has_its_spelling()
    {
        Tensor Activation(string name) => new(name, TensorKind.Activation, new Shape(3));
        Tensor x = Activation("x"), y = Activation("y"), t = Activation("t"), l = new("l", TensorKind.SampleLoss, new Shape(1));
        Tensor w = new("w", TensorKind.Parameter, new Shape(3, 3));

        Assert.Equal("y = wᵀ", OperationPrinter.Text(new Transpose(w, y)));
        Assert.Equal("y = reshape(x)", OperationPrinter.Text(new Reshape(x, y)));
        Assert.Equal("y = softmax(x)", OperationPrinter.Text(new Softmax(x, y)));
        Assert.Equal("y = x · (t − Σ t · x)", OperationPrinter.Text(new SoftmaxGradient(x, t, y)));
        Assert.Equal("y = 2 · x", OperationPrinter.Text(new Elementwise(new(x), 2 * A, y)));
        Assert.Equal("y = Σ (0.1 · abs(w) + w²)", OperationPrinter.Text(new Penalty(w, (0.1 * E.Abs(A)) + (A * A), y)));
        Assert.Equal("y = xᵀ · t + 0.2 · w", OperationPrinter.Text(new WeightGradient(x, t, new(w), A + (0.2 * B), y)));
        Assert.Equal("l = Σ t · (logsumexp(x) − x)", OperationPrinter.Text(new SoftmaxCrossEntropy(x, t, 0, l, null)));
        Assert.Equal(
            ["l = Σ smooth(t, 0.1) · (logsumexp(x) − x)", "y = (softmax(x) · Σ smooth(t, 0.1) − smooth(t, 0.1)) / B"],
            OperationPrinter.Lines(new SoftmaxCrossEntropy(x, t, 0.1, l, y)));
    }

    [Fact]
    public void The_state_before_an_update_is_named_so()
    {
        var rule = new UpdateRule(new("v"), default, new(E.In(1)), E.In(0) - E.In(2) - E.In(3));
        Assert.Equal("update\n  v ← g\n  p ← p − v − old(v)\n", IrPrinter.Text(rule));
    }

    private static string Text(ScalarExpression formula) => FormulaPrinter.Text(formula, "a", "b", "c");
}
