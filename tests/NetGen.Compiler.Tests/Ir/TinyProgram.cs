using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Ir;

/// <summary>The network that the design follows: two inputs, dense of three units, tanh, mean squared error; written by hand, fused.</summary>
internal sealed class TinyProgram
{
    public const int Inputs = 2, Units = 3;

    public Tensor X { get; } = new("x", TensorKind.Input, new Shape(Inputs));

    public Tensor T { get; } = new("t", TensorKind.Target, new Shape(Units));

    public Tensor Weight { get; } = new("dense1.weight", TensorKind.Parameter, new Shape(Inputs, Units));

    public Tensor Bias { get; } = new("dense1.bias", TensorKind.Parameter, new Shape(Units));

    public Tensor A { get; } = new("a1", TensorKind.Activation, new Shape(Units));

    public Tensor Loss { get; } = new("loss", TensorKind.SampleLoss, new Shape(1));

    public Tensor Dz { get; } = new("dz1", TensorKind.Activation, new Shape(Units));

    public Tensor WeightGradient { get; } = new("d.dense1.weight", TensorKind.ParameterGradient, new Shape(Inputs, Units));

    public Tensor BiasGradient { get; } = new("d.dense1.bias", TensorKind.ParameterGradient, new Shape(Units));

    public Product Forward => new(X, Weight, new(Bias), E.Tanh(E.In(0) + E.In(1)), A);

    public ElementwiseLoss SquaredError
    {
        get
        {
            ScalarExpression difference = E.In(0) - E.In(1);
            ScalarExpression slope = 1 - (E.In(0) * E.In(0));
            return new(new(A, T), difference * difference, slope * (2.0 / Units * difference * E.Scalar("inverseBatch")), Loss, Dz);
        }
    }

    public Operation[] Backward =>
        [new WeightGradient(X, Dz, default, E.In(0), WeightGradient), new BatchSum(Dz, BiasGradient)];

    public OperationList Prediction => new("prediction", new(Forward), new(A));

    public OperationList Evaluation => new("evaluation", new(Forward, SquaredError with { GradientFormula = null, Gradient = null }), new(Loss, A));

    public OperationList Training => new("training", new([Forward, SquaredError, .. Backward]), new(Loss, WeightGradient, BiasGradient));

    public static UpdateRule Adam => new(
        new("m", "v"),
        new(
            new NamedScalar("meanCorrection", 1 - E.Power(0.9, E.Scalar("step"))),
            new NamedScalar("squareCorrection", 1 - E.Power(0.999, E.Scalar("step")))),
        new((0.9 * E.In(2)) + (0.1 * E.In(1)), (0.999 * E.In(3)) + (0.001 * (E.In(1) * E.In(1)))),
        E.In(0) - (E.Scalar("rate") * (E.In(2) / E.Scalar("meanCorrection")) / (E.Sqrt(E.In(3) / E.Scalar("squareCorrection")) + 1e-8)));

    public NetworkProgram Program => new(
        X,
        new(
            new Parameter(Weight, new Shape(Units, Inputs), new(1, 0), new ParameterInitializer("Uniform", 1)),
            new Parameter(Bias, new Shape(Units), new(0), new ParameterInitializer("Zeros", 0))),
        Prediction,
        Evaluation,
        Training,
        T,
        1.0 / Units,
        Adam);
}
