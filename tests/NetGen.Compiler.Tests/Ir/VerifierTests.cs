using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Ir;

public sealed class VerifierTests
{
    private static readonly TinyProgram Tiny = new();

    private static readonly Tensor[] Given = [Tiny.X, Tiny.T, Tiny.Weight, Tiny.Bias];

    private static readonly Tensor Other = new("other", TensorKind.Activation, new Shape(4));

    [Fact]
    public void A_sound_program_has_no_violation() => Assert.Empty(IrVerifier.Verify(Tiny.Program));

    [Fact]
    public void A_wrong_program_is_refused_with_every_violation()
    {
        var wrong = Tiny.Program with { LossScale = 0, Update = null };
        string message = Assert.Throws<InvalidOperationException>(() => IrVerifier.Check(wrong)).Message;
        Assert.Contains("the scale of the loss must be positive", message, StringComparison.Ordinal);
        Assert.Contains("training and an update come together", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_is_defined_before_it_is_read() =>
        Expect("d.dense1.bias = Σ dz1: dz1[B,3] is read before it is defined", Tiny.Forward, Tiny.Backward[1], Tiny.SquaredError, Tiny.Backward[0]);

    [Fact]
    public void A_tensor_is_assigned_once() => Expect("a1[B,3] is assigned twice", [Tiny.Forward, Tiny.Forward, Tiny.SquaredError, .. Tiny.Backward]);

    [Fact]
    public void A_given_tensor_is_not_assigned() =>
        Expect("dense1.bias[3] of kind Parameter cannot be assigned", [.. Sound, new BatchSum(Tiny.A, Tiny.Bias)]);

    [Fact]
    public void Names_are_unique() =>
        Expect("two tensors bear the name 'a1'", [.. Sound, new Softmax(Tiny.A, new Tensor("a1", TensorKind.Activation, new Shape(3)))]);

    [Fact]
    public void Extents_are_positive()
    {
        var empty = new Tensor("empty", TensorKind.Activation, new Shape(0));
        Expect("empty[B,0] has an extent that is not positive", [.. Sound, new Reshape(Tiny.A, empty)]);
    }

    [Fact]
    public void A_loss_is_read_by_nobody() => Expect("loss[B,1] is a loss, which no operation reads", [.. Sound, new Softmax(Tiny.Loss, New(1))]);

    [Fact]
    public void A_result_is_made_by_an_operation()
    {
        Expect("training: no operation makes the result other[B,4]", Tiny.Training with { Results = new(Other) });
        Expect("training: no operation makes the result dense1.weight[2,3]", Tiny.Training with { Results = new(Tiny.Weight) });
    }

    [Fact]
    public void A_product_meets_its_weight() => Expect("dense1.weight[2,3] must have the shape (3, 3)", New(3, a => new Product(Tiny.A, Tiny.Weight, default, E.In(0), a)));

    [Fact]
    public void A_product_is_made_of_samples_and_a_shared_weight()
    {
        Expect("a1[B,3] must be the same for all samples, but has a row for each (Activation)", New(3, a => new Product(Tiny.X, Tiny.A, default, E.In(0), a)));
        Expect("dense1.weight[2,3] must have a row per sample, but is the same for all (Parameter)", New(3, a => new Product(Tiny.Weight, Tiny.Weight, default, E.In(0), a)));
    }

    [Fact]
    public void An_epilogue_reads_what_there_is()
    {
        Expect("the formula reads element 2 of 2", New(3, a => new Product(Tiny.X, Tiny.Weight, new(Tiny.Bias), E.In(2), a)));
        Expect("the formula reads element -1 of 1", New(3, a => new Product(Tiny.X, Tiny.Weight, default, E.In(-1), a)));
    }

    [Fact]
    public void An_extra_has_an_element_for_each_of_the_result() =>
        Expect("x[B,2] has no element for each of n[B,3]", New(3, a => new Product(Tiny.X, Tiny.Weight, new(Tiny.X), E.In(1), a)));

    [Fact]
    public void A_weight_gradient_has_the_shape_of_the_weight()
    {
        var gradient = new Tensor("g", TensorKind.ParameterGradient, new Shape(3, 2));
        Expect("g[3,2] must have the shape (2, 3)", [.. Sound, new WeightGradient(Tiny.X, Tiny.Dz, default, E.In(0), gradient)]);
    }

    [Fact]
    public void A_batch_sum_has_the_columns_of_its_argument() =>
        Expect("g[2] must have the shape (3)", [.. Sound, new BatchSum(Tiny.Dz, new Tensor("g", TensorKind.ParameterGradient, new Shape(2)))]);

    [Fact]
    public void A_transposed_weight_has_its_axes_exchanged()
    {
        var same = new Tensor("w", TensorKind.Shared, new Shape(2, 3));
        Expect("w[2,3] must have the shape (3, 2)", [.. Sound, new Transpose(Tiny.Weight, same)]);
        Expect("dense1.bias[3] must have two axes", [.. Sound, new Transpose(Tiny.Bias, same)]);
    }

    [Fact]
    public void Elementwise_arguments_have_the_elements_of_the_result()
    {
        Expect("x[B,2] has no element for each of n[B,3]", New(3, a => new Elementwise(new(Tiny.A, Tiny.X), E.In(0) + E.In(1), a)));
        Expect("an elementwise operation needs an argument", New(3, a => new Elementwise(default, 1, a)));
        var shared = new Tensor("s", TensorKind.Shared, new Shape(3));
        Expect("a1[B,3] has no element for each of s[3]", [.. Sound, new Elementwise(new(Tiny.A), E.In(0), shared)]);
    }

    [Fact]
    public void A_vector_is_repeated_for_every_row()
    {
        Tensor rows = new("rows", TensorKind.Input, new Shape(5, 3)), result = new("r", TensorKind.Activation, new Shape(5, 3));
        var list = new OperationList("rows", new(new Elementwise(new(rows, Tiny.Bias), E.In(0) + E.In(1), result)), new(result));
        Assert.Empty(IrVerifier.Verify(list, [rows, Tiny.Bias]));
    }

    [Fact]
    public void Derivatives_are_complete_or_absent()
    {
        Expect(
            "there must be a derivative for each argument, or none",
            New(3, a => new Elementwise(new(Tiny.A, Tiny.Dz), E.In(0) * E.In(1), a) { Derivatives = new(E.In(1)) }));
        Expect("the formula reads element 2 of 2", New(3, a => new Elementwise(new(Tiny.A), E.In(0), a) { Derivatives = new(E.In(2)) }));
    }

    [Fact]
    public void Reshape_keeps_the_values()
    {
        Expect("a1[B,3] and n[B,4] must hold as many values", New(4, a => new Reshape(Tiny.A, a)));
        Expect("must both have a row per sample, or neither", New(3, a => new Reshape(Tiny.Bias, a)));
    }

    [Fact]
    public void Softmax_keeps_the_shape()
    {
        Expect("n[B,4] must have the shape (3)", New(4, a => new Softmax(Tiny.A, a)));
        Expect("n[B,4] must have the shape (3)", New(4, a => new SoftmaxGradient(Tiny.A, Tiny.Dz, a)));
    }

    [Fact]
    public void A_loss_is_one_number_per_sample()
    {
        var wide = new Tensor("l", TensorKind.SampleLoss, new Shape(3));
        Expect("l[B,3] must be one number per sample", [.. Sound, new ElementwiseLoss(new(Tiny.A, Tiny.T), E.In(0), null, wide, null)]);
        Expect("other[B,4] must be of kind SampleLoss", [.. Sound, new SoftmaxCrossEntropy(Tiny.A, Tiny.T, 0, Other, null)]);
        Expect("x[B,2] must have the shape (3)", [.. Sound, new SoftmaxCrossEntropy(Tiny.A, Tiny.X, 0, New(1, TensorKind.SampleLoss), null)]);
        Expect("the smoothing 1 must be", [.. Sound, new SoftmaxCrossEntropy(Tiny.A, Tiny.T, 1, New(1, TensorKind.SampleLoss), null)]);
        Expect(
            "a loss has a gradient and its formula, or neither",
            [.. Sound, new ElementwiseLoss(new(Tiny.A, Tiny.T), E.In(0), E.In(1), New(1, TensorKind.SampleLoss), null)]);
    }

    [Fact]
    public void A_penalty_is_one_number()
    {
        Expect("p[2] must have the shape (1)", [.. Sound, new Penalty(Tiny.Weight, E.In(0), new Tensor("p", TensorKind.Shared, new Shape(2)))]);
        Expect("n[B,1] must be of kind Shared", New(1, a => new Penalty(Tiny.Weight, E.In(0), a)));
    }

    [Fact]
    public void Power_is_for_scalars_alone() =>
        Expect("Power is for the scalars of a step, not for kernels", New(3, a => new Elementwise(new(Tiny.A), E.Power(E.In(0), 2), a)));

    [Fact]
    public void Scalars_are_known()
    {
        Expect("the scalar 'momentum' is not known here", New(3, a => new Elementwise(new(Tiny.A), E.Scalar("momentum"), a)));
        Assert.Contains(IrVerifier.Verify(Tiny.Training, Given), violation => violation.Contains("'inverseBatch' is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void Prediction_knows_no_scalar()
    {
        var scaled = Tiny.Forward with { Epilogue = E.In(0) * E.Scalar("inverseBatch") };
        Assert.Contains(
            IrVerifier.Verify(Tiny.Program with { Prediction = Tiny.Prediction with { Operations = new(scaled) } }),
            violation => violation.StartsWith("prediction, a1", StringComparison.Ordinal));
    }

    [Fact]
    public void Constants_are_finite() => Expect("the constant NaN is not finite", New(3, a => new Elementwise(new(Tiny.A), double.NaN, a)));

    [Fact]
    public void Functions_get_their_arguments() =>
        Expect(
            "MultiplyAdd takes 3 arguments, but has 2",
            New(3, a => new Elementwise(new(Tiny.A), new Apply(ScalarFunction.MultiplyAdd, E.In(0), E.In(0)), a)));

    private static Operation[] Sound => [Tiny.Forward, Tiny.SquaredError, .. Tiny.Backward];

    private static Tensor New(int length, TensorKind kind = TensorKind.Activation) => new("n", kind, new Shape(length));

    /// <summary>The sound program, then an operation on a new activation of that length.</summary>
    private static Operation[] New(int length, Func<Tensor, Operation> operation) => [.. Sound, operation(New(length))];

    private static void Expect(string violation, params Operation[] operations) =>
        Expect(violation, Tiny.Training with { Operations = new(operations) });

    private static void Expect(string violation, OperationList list) =>
        Assert.Contains(IrVerifier.Verify(list, Given, "inverseBatch"), found => found.Contains(violation, StringComparison.Ordinal));
}
