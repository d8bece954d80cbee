using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Tests.Graph;

namespace NetGen.Compiler.Tests.Planning;

/// <summary>Sums of normalised images go behind what makes these, sample by sample, where a sample has many pixels.</summary>
public sealed class MomentsRuleTests
{
    [Theory]
    [InlineData(6, 6, true)]
    [InlineData(5, 7, false)]
    public void Samples_of_many_pixels_are_summed_by_themselves(int height, int width, bool bySamples)
    {
        ListPlan training = Plans.Of(Strategies.ByRule, Declare.Input(2, height, width), Declare.Conv2D(7, 3), Declare.On("BatchNorm"), Declare.On("Flatten"), Declare.Dense(2)).Training!;
        PlannedPhase first = training.Phases.First(phase => phase.Cut == Cut.Samples);
        Type[] kinds = [.. first.Operations.Select(operation => operation.GetType())];
        Assert.Equal(bySamples ? [typeof(Convolution), typeof(SampleMoments)] : [typeof(Convolution)], kinds);
        Assert.Contains(training.List.Operations, operation => operation.GetType() == (bySamples ? typeof(JoinedMoments) : typeof(BatchStatistics)));
    }

    [Fact]
    public void The_sums_of_the_gradient_go_over_an_image_once()
    {
        ListPlan training = Plans.Of(Strategies.ByRule, Declare.Input(2, 6, 6), Declare.Conv2D(7, 3), Declare.On("BatchNorm"), Declare.On("Tanh"), Declare.On("Flatten"), Declare.Dense(2)).Training!;
        SampleSums sums = Assert.Single(training.List.Operations.OfType<SampleSums>());
        Assert.Equal(["d_batchnorm1.bias.samples", "d_batchnorm1.weight.samples"], sums.Results.Select(result => result.Name));
        BatchSum[] joined = [.. training.List.Operations.OfType<BatchSum>().Where(sum => sums.Results.Contains(sum.X))];
        Assert.Equal(["d_batchnorm1.bias", "d_batchnorm1.weight"], joined.Select(sum => sum.Result.Name));
        Assert.Contains(training.Phases, phase => phase.Cut == Cut.Samples && phase.Operations.Contains(sums));
    }

    [Fact]
    public void Without_a_normalisation_sums_over_images_stay_whole()
    {
        ListPlan training = Plans.Of(new() { MomentsOfSamples = true }, Declare.Input(2, 6, 6), Declare.Conv2D(7, 3), Declare.On("PReLU"), Declare.On("Flatten"), Declare.Dense(2)).Training!;
        Assert.DoesNotContain(training.List.Operations, operation => operation is SampleSums);
    }

    [Fact]
    public void Features_have_one_value_in_each_sample()
    {
        Strategies forced = new() { MomentsOfSamples = true };
        ListPlan rows = Plans.Of(forced, Declare.Input(5), Declare.Dense(7), Declare.On("BatchNorm"), Declare.Dense(2)).Training!;
        Assert.Contains(rows.List.Operations, operation => operation is BatchStatistics);
        NetworkPlan pixel = Plans.Of(forced, Declare.Input(2, 3, 3), Declare.Conv2D(7, 3), Declare.On("BatchNorm"), Declare.On("Flatten"), Declare.Dense(2));
        Assert.Contains(pixel.Training!.List.Operations, operation => operation is BatchStatistics);
        Assert.Equal(2, pixel.Program.LeastBatch);
    }
}
