using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Ir;

/// <summary>Against numbers worked out by hand.</summary>
public sealed class InterpreterTests
{
    private static readonly Tensor X = new("x", TensorKind.Input, new Shape(2));
    private static readonly Tensor Y = new("y", TensorKind.Activation, new Shape(2));
    private static readonly Tensor W = new("w", TensorKind.Parameter, new Shape(2, 3));
    private static readonly Tensor Bias = new("b", TensorKind.Parameter, new Shape(3));
    private static readonly Tensor Loss = new("l", TensorKind.SampleLoss, new Shape(1));
    private static readonly double[] Weights = [1, 2, 3, 10, 20, 30];

    [Fact]
    public void A_product_adds_its_bias()
    {
        var result = new Tensor("r", TensorKind.Activation, new Shape(3));
        var product = new Product(X, W, new(Bias), E.In(0) + E.In(1), result);
        Assert.Equal([21.5, 43.5, 65.5, -9.5, -18.5, -27.5], Run(product, 2, (X, [1, 2, 0, -1]), (W, Weights), (Bias, [0.5, 1.5, 2.5])));
    }

    [Fact]
    public void A_product_takes_each_row_of_a_series()
    {
        Tensor series = new("s", TensorKind.Input, new Shape(2, 2)), result = new("r", TensorKind.Activation, new Shape(2, 3));
        var product = new Product(series, W, new(Bias), E.In(0) + E.In(1), result);
        Assert.Equal([1, 2, 4, 10, 20, 31], Run(product, 1, (series, [1, 0, 0, 1]), (W, Weights), (Bias, [0, 0, 1])));
    }

    [Fact]
    public void A_weight_gradient_sums_over_the_batch_and_sees_the_weight()
    {
        Tensor dy = new("dy", TensorKind.Input, new Shape(3)), result = new("g", TensorKind.ParameterGradient, new Shape(2, 3));
        var gradient = new WeightGradient(X, dy, new(W), E.In(0) + (0.1 * E.In(1)), result);
        Assert.Equal(
            [1 * 1 + 3 * 4 + 0.1, 1 * 2 + 3 * 5 + 0.2, 1 * 3 + 3 * 6 + 0.1 * 3, 2 * 1 + 5 * 4 + 1.0, 2 * 2 + 5 * 5 + 2.0, 2 * 3 + 5 * 6 + 3.0],
            Run(gradient, 2, (X, [1, 2, 3, 5]), (dy, [1, 2, 3, 4, 5, 6]), (W, Weights)));
    }

    [Fact]
    public void A_batch_sum_adds_all_rows()
    {
        Tensor series = new("s", TensorKind.Input, new Shape(2, 3)), result = new("g", TensorKind.ParameterGradient, new Shape(3));
        Assert.Equal([22, 26, 30], Run(new BatchSum(series, result), 2, (series, [.. Enumerable.Range(1, 12).Select(i => (double)i)])));
    }

    [Fact]
    public void Moments_of_samples_join_to_those_of_the_batch()
    {
        Tensor image = new("i", TensorKind.Input, new Shape(2, 1, 2));
        Tensor means = New(2), variances = New(2);
        double[] values = [1, 3, 10, 20, 5, 7, 30, 30];
        var ofSamples = RunAll(new SampleMoments(image, means, variances), 2, (image, values));
        Assert.Equal([2, 15, 6, 30], ofSamples[means]);
        Assert.Equal([1, 25, 1, 0], ofSamples[variances]);

        Tensor[] joined = Statistics(), once = Statistics();
        var ofBatch = RunAll(new JoinedMoments(means, variances, 3, joined[0], joined[1], joined[2]), 2, (means, ofSamples[means]), (variances, ofSamples[variances]));
        var expected = RunAll(new BatchStatistics(image, 3, once[0], once[1], once[2]), 2, (image, values));
        Assert.Equal([4, 22.5], ofBatch[joined[0]]);
        Assert.Equal([5, 68.75], ofBatch[joined[1]]);
        for (int i = 0; i < joined.Length; i++)
            Near(expected[once[i]], ofBatch[joined[i]]);

        static Tensor[] Statistics() => [.. Enumerable.Range(0, 3).Select(i => new Tensor($"s{i}", TensorKind.Shared, new Shape(2)))];
    }

    [Fact]
    public void Sums_of_samples_add_the_pixels_of_each_channel()
    {
        Tensor image = new("i", TensorKind.Input, new Shape(2, 1, 2)), shift = new("s", TensorKind.Shared, new Shape(2));
        Tensor plain = New(2), shifted = New(2);
        SampleSums sums = new(new(image, shift), new(E.In(0), E.In(0) * (E.In(0) - E.In(1))), new(plain, shifted));
        var values = RunAll(sums, 2, (image, [1, 3, 10, 20, 5, 7, 30, 30]), (shift, [1, 10]));
        Assert.Equal([4, 30, 12, 60], values[plain]);
        Assert.Equal([6, 200, 62, 1200], values[shifted]);
    }

    [Fact]
    public void Transposing_exchanges_the_axes() =>
        Assert.Equal([1, 10, 2, 20, 3, 30], Run(new Transpose(W, new Tensor("t", TensorKind.Shared, new Shape(3, 2))), 1, (W, Weights)));

    [Fact]
    public void Reshaping_keeps_the_order() =>
        Assert.Equal([1, 2, 3, 4], Run(new Reshape(X, new Tensor("r", TensorKind.Activation, new Shape(2, 1))), 2, (X, [1, 2, 3, 4])));

    [Fact]
    public void Softmax_is_safe_at_large_logits()
    {
        double[] y = Run(new Softmax(X, Y), 2, (X, [1000, 1000 + Math.Log(3), -2000, 0]));
        Near([0.25, 0.75, 0, 1], y, 1e-13);
    }

    [Fact]
    public void The_gradient_of_softmax_sums_to_zero() =>
        Near([0.25 * (2 - 5), 0.75 * (6 - 5)], Run(new SoftmaxGradient(X, Y, New(2)), 1, (X, [0.25, 0.75]), (Y, [2, 6])));

    [Fact]
    public void An_elementwise_loss_sums_each_sample()
    {
        ScalarExpression difference = E.In(0) - E.In(1);
        var loss = new ElementwiseLoss(new(X, Y), difference * difference, 2 * difference * E.Scalar("inverseBatch"), Loss, New(2));
        var values = RunAll(loss, 2, (X, [1, 2, 3, 4]), (Y, [0, 4, 3, 1]));
        Assert.Equal([5, 9], values[Loss]);
        Assert.Equal([1, -2, 0, 3], values[loss.Gradient!]);
    }

    [Fact]
    public void Cross_entropy_is_safe_and_smoothed()
    {
        var loss = new SoftmaxCrossEntropy(X, Y, Smoothing: 0.2, Loss, New(2));
        var values = RunAll(loss, 2, (X, [0, 0, 1000, 0]), (Y, [1, 0, 0, 1]));
        Near([Math.Log(2), 900], values[Loss]);
        Near([(0.5 - 0.9) / 2, (0.5 - 0.1) / 2, (1 - 0.1) / 2, (0 - 0.9) / 2], values[loss.Gradient!]);
    }

    [Fact]
    public void A_penalty_is_summed_over_the_weight() =>
        Assert.Equal([66 + 1414], Run(new Penalty(W, E.Abs(E.In(0)) + (E.In(0) * E.In(0)), new Tensor("p", TensorKind.Shared, new Shape(1))), 1, (W, Weights)));

    [Fact]
    public void Functions_keep_their_digits_near_zero_and_far_out()
    {
        Assert.Equal(1e-20, Value(E.ExpMinusOne(E.In(0)), 1e-20));
        Assert.Equal(-1, Value(E.ExpMinusOne(E.In(0)), -100));
        Assert.Equal(double.PositiveInfinity, Value(E.ExpMinusOne(E.In(0)), 1000));
        Assert.Equal(1.0000000500000017e-7, Value(E.ExpMinusOne(E.In(0)), 1e-7), 1e-21);
        Assert.Equal(1000, Value(E.Softplus(E.In(0)), 1000));
        Assert.Equal(Math.Exp(-50), Value(E.Softplus(E.In(0)), -50), 1e-36);
        Assert.Equal(Math.Exp(-800), Value(E.Sigmoid(E.In(0)), -800));
    }

    [Fact]
    public void NaN_passes_through_comparisons()
    {
        Assert.Equal(double.NaN, Value(E.IfLessOrEqual(E.In(0), 0, 0, E.In(0)), double.NaN));
        Assert.Equal(double.NaN, Value(E.Max(0, E.In(0)), double.NaN));
        Assert.Equal(double.NaN, Value(E.Min(E.In(0), 0), double.NaN));
    }

    [Fact]
    public void Values_of_another_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Run(new Softmax(X, Y), 2, (X, [1, 2])));

    [Fact]
    public void Adam_moves_by_the_rate_at_first()
    {
        double[] parameters = [1, 1], gradients = [0.5, -20];
        double[][] slots = [new double[2], new double[2]];
        UpdateInterpreter.Step(TinyProgram.Adam, parameters, gradients, slots, rate: 0.1, step: 1);
        Near([0.9, 1.1], parameters, 1e-7);
        Near([0.05, -2], slots[0]);
        Near([0.00025, 0.4], slots[1]);
    }

    [Fact]
    public void A_parameter_sees_new_and_old_slots()
    {
        var rule = new UpdateRule(new("v"), default, new(E.In(2) + E.In(1)), (100 * E.In(2)) + E.In(3));
        double[] parameters = [0];
        double[][] slots = [[7]];
        UpdateInterpreter.Step(rule, parameters, [1], slots, rate: 1, step: 1);
        Assert.Equal(807, parameters[0]);
        Assert.Equal(8, slots[0][0]);
    }

    private static Tensor New(int length) => new("n", TensorKind.Activation, new Shape(length));

    private static double Value(ScalarExpression formula, double x) => FormulaEvaluator.Value(formula, _ => x, new Dictionary<string, double>(StringComparer.Ordinal));

    private static double[] Run(Operation operation, int batch, params (Tensor Tensor, double[] Values)[] given) =>
        RunAll(operation, batch, given)[operation.Output];

    private static IReadOnlyDictionary<Tensor, double[]> RunAll(Operation operation, int batch, params (Tensor Tensor, double[] Values)[] given)
    {
        var list = new OperationList("list", new(operation), operation.Outputs);
        return Interpreter.Run(list, given.ToDictionary(pair => pair.Tensor, pair => pair.Values), batch);
    }

    private static void Near(double[] expected, double[] actual, double tolerance = 1e-14)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
