using FsCheck;
using FsCheck.Fluent;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using static System.Math;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>Each row of the optimizer table, as declared and as lowered, against the formula written out as a loop.</summary>
public sealed class OptimizerTests
{
    private const double Rate = 0.05;

    [Fact]
    public void Sgd_descends() => Check(On("Sgd", ("rate", Rate)), 0, (w, g, _, _) => w - (Rate * g));

    [Fact]
    public void Momentum_keeps_a_moving_average() => Check(On("Momentum", ("rate", Rate)), 1, (w, g, s, _) =>
    {
        s[0] = (0.9 * s[0]) + (0.1 * g);
        return w - (Rate * s[0]);
    });

    [Fact]
    public void Nesterov_looks_ahead() => Check(On("Momentum", ("rate", Rate), ("Beta", 0.8), ("Nesterov", true)), 1, (w, g, s, _) =>
    {
        s[0] = (0.8 * s[0]) + (0.2 * g);
        return w - (Rate * ((0.8 * s[0]) + (0.2 * g)));
    });

    [Fact]
    public void AdaGrad_sums_squares() => Check(On("AdaGrad", ("rate", Rate)), 1, (w, g, s, _) =>
    {
        s[0] += g * g;
        return w - (Rate * g / (Sqrt(s[0]) + 1e-10));
    });

    [Fact]
    public void RmsProp_averages_squares() => Check(On("RmsProp", ("rate", Rate), ("Rho", 0.95)), 1, (w, g, s, _) =>
    {
        s[0] = (0.95 * s[0]) + (0.05 * g * g);
        return w - (Rate * g / (Sqrt(s[0]) + 1e-8));
    });

    [Fact]
    public void AdaDelta_measures_its_steps() => Check(On("AdaDelta", ("rate", 1)), 2, (w, g, s, _) =>
    {
        s[0] = (0.9 * s[0]) + (0.1 * g * g);
        double step = Sqrt(s[1] + 1e-6) / Sqrt(s[0] + 1e-6) * g;
        s[1] = (0.9 * s[1]) + (0.1 * step * step);
        return w - step;
    });

    [Fact]
    public void Adam_corrects_its_bias() => Check(
        On("Adam", ("rate", Rate), ("Beta1", 0.8), ("Beta2", 0.99), ("Epsilon", 1e-6)), 2, (w, g, s, t) => AdamStep(w, g, s, t, 0.8, 0.99, 1e-6));

    [Fact]
    public void AdamW_decays_apart() => Check(
        On("AdamW", ("rate", Rate)), 2, (w, g, s, t) => AdamStep(w - (Rate * 0.01 * w), g, s, t, 0.9, 0.999, 1e-8));

    [Theory]
    [InlineData("Momentum")]
    [InlineData("RmsProp")]
    [InlineData("AdaDelta")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    public void State_that_fades_ends_at_zero(string optimizer)
    {
        UpdateRule rule = Lowered(On(optimizer, ("rate", Rate)), Precision.Single).Update!;
        double[] parameters = [1];
        double[][] slots = [.. rule.Slots.Select(_ => new double[] { 2e-36 })];
        for (int step = 1; step <= 1000; step++)
            UpdateInterpreter.Step(rule, parameters, [0], slots, Rate, step);
        Assert.All(slots, slot => Assert.Equal(0, slot[0]));
    }

    [Fact]
    public void NaN_is_not_flushed()
    {
        UpdateRule rule = Lowered(On("Adam", ("rate", Rate)), Precision.Single).Update!;
        double[] parameters = [1];
        double[][] slots = [new double[1], new double[1]];
        UpdateInterpreter.Step(rule, parameters, [double.NaN], slots, Rate, 1);
        Assert.True(double.IsNaN(parameters[0]) && double.IsNaN(slots[0][0]) && double.IsNaN(slots[1][0]));
    }

    private static double AdamStep(double w, double g, double[] s, int t, double beta1, double beta2, double epsilon)
    {
        s[0] = (beta1 * s[0]) + ((1 - beta1) * g);
        s[1] = (beta2 * s[1]) + ((1 - beta2) * g * g);
        return w - (Rate * (s[0] / (1 - Pow(beta1, t))) / (Sqrt(s[1] / (1 - Pow(beta2, t))) + epsilon));
    }

    private static NetworkProgram Lowered(AttributeDeclaration optimizer, Precision precision) => Lowerer.Lower(GraphBuilder.Build(
        Network(On("Network", ("Precision", (int)precision)), Input(1), Dense(1), On("MeanSquaredError"), optimizer)));

    private static void Check(AttributeDeclaration optimizer, int slots, Func<double, double, double[], int, double> reference) => Prop.ForAll(
        Gen.Choose(-1000, 1000).Select(value => value / 250.0).ArrayOf(12).ToArbitrary(),
        gradients =>
        {
            UpdateRule rule = Lowered(optimizer, Precision.Double).Update!;
            Assert.Equal(slots, rule.Slots.Count);
            double rate = optimizer.Number("rate"), expected = 0.7;
            double[] parameters = [0.7], state = new double[slots];
            double[][] actualState = [.. rule.Slots.Select(_ => new double[1])];
            for (int t = 1; t <= gradients.Length; t++)
            {
                expected = reference(expected, gradients[t - 1], state, t);
                UpdateInterpreter.Step(rule, parameters, [gradients[t - 1]], actualState, rate, t);
                Assert.Equal(expected, parameters[0], 1e-12);
                Assert.All(Enumerable.Range(0, slots), slot => Assert.Equal(state[slot], actualState[slot][0], 1e-12));
            }
        }).QuickCheckThrowOnFailure();
}
