using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Ir;

public sealed class ProgramVerifierTests
{
    private static readonly NetworkProgram Sound = new TinyProgram().Program;

    private static readonly UpdateRule Adam = TinyProgram.Adam;

    [Fact]
    public void A_parameter_of_other_axes_is_found() =>
        Expect(
            "the axes of dense1.weight[2,3] do not lead to its external shape (3, 2)",
            Sound with { Parameters = new(Sound.Parameters[0] with { Axes = new(0, 1) }, Sound.Parameters[1]) });

    [Fact]
    public void Axes_are_a_permutation() =>
        Expect("the axes of dense1.bias[3]", Sound with { Parameters = new(Sound.Parameters[0], Sound.Parameters[1] with { Axes = new(0, 0) }) });

    [Fact]
    public void Every_parameter_has_a_gradient() =>
        Expect(
            "training results in the loss and a gradient for every learned parameter",
            Sound with { Training = Sound.Training! with { Results = new(Sound.Training.Results.Take(2).ToArray()) } });

    [Fact]
    public void Gradients_stand_in_the_order_of_the_parameters()
    {
        EquatableArray<Tensor> results = Sound.Training!.Results;
        Expect(
            "d.dense1.bias[3] must have the shape (2, 3)",
            Sound with { Training = Sound.Training with { Results = new(results[0], results[2], results[1]) } });
    }

    [Fact]
    public void A_prediction_has_one_result() =>
        Expect("there is no result", Sound with { Prediction = Sound.Prediction with { Results = default } });

    [Fact]
    public void An_evaluation_results_in_the_loss_and_the_output() =>
        Expect(
            "a1[B,3] must be of kind SampleLoss",
            Sound with { Evaluation = Sound.Evaluation! with { Results = new(Sound.Evaluation.Results.Reverse().ToArray()) } });

    [Fact]
    public void Training_needs_a_target()
    {
        Expect("training needs a target", Sound with { Target = null });
        Expect("t[B,3] is read before it is defined", Sound with { Target = null });
    }

    [Fact]
    public void An_update_has_a_formula_for_each_slot() =>
        Expect("every slot needs one formula", Sound with { Update = Adam with { SlotFormulas = new(E.In(1)) } });

    [Fact]
    public void Slots_have_names_of_their_own() => Expect("two slots bear one name", Sound with { Update = Adam with { Slots = new("m", "m") } });

    [Fact]
    public void A_slot_formula_sees_no_new_slot() =>
        Expect("the formula reads element 4 of 4", Sound with { Update = Adam with { SlotFormulas = new(E.In(4), E.In(3)) } });

    [Fact]
    public void The_parameter_formula_sees_old_and_new_slots()
    {
        Assert.Empty(IrVerifier.Verify(Sound with { Update = Adam with { ParameterFormula = E.In(5) } }));
        Expect("the formula reads element 6 of 6", Sound with { Update = Adam with { ParameterFormula = E.In(6) } });
    }

    [Fact]
    public void A_scalar_is_defined_before_it_is_read() =>
        Expect(
            "the scalar 'later' is not known here",
            Sound with { Update = Adam with { Scalars = new([new NamedScalar("first", E.Scalar("later")), new NamedScalar("later", 1), .. Adam.Scalars]) } });

    [Fact]
    public void A_scalar_has_a_name_of_its_own_and_sees_no_element()
    {
        Expect("two scalars bear the name 'rate'", Sound with { Update = Adam with { Scalars = new([new NamedScalar("rate", 1), .. Adam.Scalars]) } });
        Expect("the formula reads element 0 of 0", Sound with { Update = Adam with { Scalars = new([new NamedScalar("s", E.In(0)), .. Adam.Scalars]) } });
    }

    [Fact]
    public void Power_is_not_for_the_update_of_a_parameter() =>
        Expect("update: Power is for the scalars", Sound with { Update = Adam with { ParameterFormula = E.Power(E.In(0), E.Scalar("step")) } });

    private static void Expect(string violation, NetworkProgram program) =>
        Assert.Contains(IrVerifier.Verify(program), found => found.Contains(violation, StringComparison.Ordinal));
}
