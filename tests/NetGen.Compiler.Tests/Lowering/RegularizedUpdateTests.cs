using NetGen.Compiler.Declaration;
using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>Clipping before the optimizer and limits after it, against numbers worked out by hand.</summary>
public sealed class RegularizedUpdateTests
{
    [Fact]
    public void Values_are_clipped_one_by_one_and_NaN_stays() =>
        Assert.Equal([[-0.5, 0.25], [0.5, double.NaN]], UpdateInterpreter.Clip(new GradientClip(Value: 0.5), [[-3, 0.25], [0.75, double.NaN]]));

    [Fact]
    public void The_norm_is_that_of_all_parameters()
    {
        double[][] clipped = UpdateInterpreter.Clip(new GradientClip(Norm: 1), [[3, 0], [-4]]);
        Assert.Equal([3 / 5.000001, 0, -4 / 5.000001], clipped.SelectMany(part => part), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void A_short_gradient_is_left_alone() =>
        Assert.Equal([[3, 0], [-4]], UpdateInterpreter.Clip(new GradientClip(Norm: 6), [[3, 0], [-4]]));

    [Fact]
    public void Values_come_before_the_norm()
    {
        double[] clipped = UpdateInterpreter.Clip(new GradientClip(Value: 3, Norm: 1), [[3, -40]])[0];
        Assert.Equal(-clipped[0], clipped[1], 1e-15);
    }

    [Fact]
    public void A_unit_is_a_column_and_is_shortened_to_the_limit() =>
        Assert.Equal([3, 0.5, 4, 0.5], UpdateInterpreter.Limit(new WeightLimit(5), [6, 0.5, 8, 0.5], units: 2));

    [Fact]
    public void Weights_are_limited_and_biases_are_not()
    {
        NetworkProgram program = Lower(On("MaxNorm", ("limit", 2)));
        Assert.Equal(["dense1.weight", "dense2.weight"], program.Limits.Select(limited => limited.Weight.Name));
        Assert.Empty(IrVerifier.Verify(program));
    }

    [Fact]
    public void The_text_of_a_program_says_what_is_clipped_and_limited()
    {
        string text = IrPrinter.Text(Lower(On("ClipNorm", ("limit", 1)), On("ClipValue", ("limit", 0.5)), On("MaxNorm", ("limit", 2))));
        Assert.Contains(
            """
            update
              g ← max(−0.5, min(0.5, g))
              g ← g · min(1, 1 / (sqrt(Σ g²) + 1e-6))
              p ← p − rate · g
              dense1.weight ← dense1.weight · min(1, 2 / |dense1.weight|), unit by unit
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_on_what_is_no_matrix_is_found()
    {
        NetworkProgram program = Lower(On("MaxNorm", ("limit", 2)));
        Parameter bias = program.Parameters.Single(parameter => parameter.Name == "dense1.bias");
        NetworkProgram wrong = program with { Limits = new(new LimitedWeight(bias, new WeightLimit(0))) };
        Assert.Equal(2, IrVerifier.Verify(wrong).Count);
    }

    private static NetworkProgram Lower(params AttributeDeclaration[] regularizers) =>
        Lowerer.Lower(GraphBuilder.Build(Network([Input(3), Dense(4), On("Tanh"), Dense(2), On("MeanSquaredError"), Sgd(), .. regularizers])));
}
