using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Tests.Graph;

namespace NetGen.Compiler.Tests.Planning;

/// <summary>Rows are padded to 64 bytes; those that would lie a multiple of 2 KiB apart, by one line more.</summary>
public sealed class PaddedRowsTests
{
    [Theory]
    [InlineData(500, 4, 512, 528)]
    [InlineData(510, 4, 512, 528)]
    [InlineData(520, 4, 528, 528)]
    [InlineData(766, 4, 768, 768)]
    [InlineData(1020, 4, 1024, 1040)]
    [InlineData(1530, 4, 1536, 1552)]
    [InlineData(250, 8, 256, 264)]
    [InlineData(255, 8, 256, 264)]
    [InlineData(383, 8, 384, 384)]
    public void Matrices_and_rows_of_samples_are_spread_over_the_cache(int units, int elementSize, int run, int stride)
    {
        NetworkPlan plan = Plan(units, elementSize);
        ListPlan training = plan.Training!;
        Place weight = plan.Parameters.Single(pair => pair.Key.Name == "dense2.weight").Value;
        Assert.Equal((run, stride), (weight.Run, weight.Stride));
        Place[] rows = [.. new[] { "relu1", "d_dense2", "d_dense1", "dense2.weight.transposed", "d_dense2.weight" }.Select(name => PlaceOf(training, name))];
        Assert.All(rows, place => Assert.Equal((run, stride), (place.Run, place.Stride)));
    }

    [Fact]
    public void Vectors_are_not_padded_further_and_panels_need_no_gap()
    {
        NetworkPlan plan = Plan(1024, sizeof(float));
        Assert.Equal(1024, plan.Parameters.Single(pair => pair.Key.Name == "dense2.bias").Value.Stride);
        Assert.Equal(1024, PlaceOf(plan.Training!, "d_dense2.bias").Stride);
        Place prepared = plan.Prepared.Single(pair => pair.Key.Name == "dense2.weight").Value;
        Assert.Equal((128, 1024), (prepared.Panel, prepared.Stride));
    }

    [Fact]
    public void A_row_that_is_only_seen_otherwise_lies_where_its_values_lie()
    {
        NetworkPlan plan = Plans.Of(Strategies.ByRule, Declare.Input(3, 2, 2), Declare.Conv2D(512, 2), Declare.On("Flatten"), Declare.On("Tanh"), Declare.Dense(2));
        Place image = PlaceOf(plan.Prediction, "conv2d1"), row = PlaceOf(plan.Prediction, "flatten1");
        Assert.Equal((image.Offset, image.Length, 512), (row.Offset, row.Length, row.Run));
    }

    private static Place PlaceOf(ListPlan list, string name) =>
        list[list.List.Operations.SelectMany(operation => operation.Outputs).Single(tensor => tensor.Name == name)];

    private static NetworkPlan Plan(int units, int elementSize) => Plans.Of(
        Strategies.ByRule, elementSize, Declare.Input(5), Declare.Dense(units), Declare.On("ReLU"), Declare.Dense(units), Declare.On("ReLU"), Declare.Dense(units));
}
