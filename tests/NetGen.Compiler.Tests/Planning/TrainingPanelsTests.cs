using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Tests.Graph;

namespace NetGen.Compiler.Tests.Planning;

/// <summary>Large weights are trained in panels, whose products are cut by outputs.</summary>
public sealed class TrainingPanelsTests
{
    [Theory]
    [InlineData(512, 64, true)]
    [InlineData(511, 64, false)]
    [InlineData(1024, 32, false)]
    [InlineData(512, 80, false)]
    [InlineData(512, 96, true)]
    public void Large_weights_of_several_whole_panels_lie_so(int inputs, int units, bool isInPanels)
    {
        NetworkPlan plan = Plans.Of(Strategies.ByRule, Declare.Input(inputs), Declare.Dense(units), Declare.On("ReLU"), Declare.Dense(3));
        Place weight = WeightOf(plan, "dense1.weight");
        Assert.Equal(isInPanels, weight.HasPanels);
        Assert.Equal(inputs * weight.Stride, weight.Length);
        Assert.Equal(isInPanels ? 1 : 0, plan.Training!.CutByPanels.Count);
    }

    [Fact]
    public void Weights_whose_norm_is_limited_lie_row_by_row() => Assert.False(WeightOf(
        Plans.Of(Strategies.ByRule, Declare.Input(512), Declare.Dense(64), Declare.On("ReLU"), Declare.Dense(3), Declare.On("MaxNorm", ("limit", 2.0))),
        "dense1.weight").HasPanels);

    [Fact]
    public void Values_that_threads_write_while_others_read_share_no_memory()
    {
        NetworkPlan plan = Plans.Of(
            new() { TrainingPanels = true },
            Declare.Input(64), Declare.Dense(64), Declare.On("ReLU"), Declare.Dense(64), Declare.On("Tanh"), Declare.Dense(64), Declare.On("ReLU"), Declare.Dense(64));
        ListPlan training = plan.Training!;
        PlannedPhase[] phases = [.. training.Phases.Where(phase => phase.Cut == Cut.Outputs)];
        Assert.Contains(phases, phase => phase.Operations.Any(training.CutByPanels.Contains));
        Assert.All(phases, phase =>
        {
            Place[] written = [.. InArena(phase.Operations.SelectMany(operation => operation.Outputs))], read = [.. InArena(phase.Operations.SelectMany(operation => operation.Inputs))];
            Assert.All(written, one => Assert.DoesNotContain(read, other => one.Offset < other.Offset + other.Length && other.Offset < one.Offset + one.Length));
        });

        IEnumerable<Place> InArena(IEnumerable<Tensor> tensors) => tensors.Distinct().Select(tensor => training[tensor]).Where(place => place.Space == Space.Arena);
    }

    private static Place WeightOf(NetworkPlan plan, string name) => plan.Parameters.Single(pair => pair.Key.Name == name).Value;
}
