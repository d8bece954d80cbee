using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>Pooling in the registers of its convolution: who wins, what goes back by the winners' numbers, and how these lie.</summary>
public sealed class PooledConvolutionTests
{
    private const int ElementSize = 4, Lanes = 64 / ElementSize;

    [Fact]
    public void Nobody_wins_a_window_that_a_ReLU_leaves_at_0()
    {
        OperationList training = Training(On("ReLU"));
        Assert.All(training.Operations.OfType<PooledConvolution>(), pooled => Assert.True(pooled.KnowsNobody));
        Has("maxpool2d1.largest.winner = the place of max(input ∗ conv2d1.weight, 2 × 2) if maxpool2d1 > 0", training);
        Has("d_conv2d2 = d_maxpool2d2 where maxpool2d2.largest.winner says", training);
        Has("d_conv2d2.bias = Σ (maxpool2d2.largest.winner ≤ 3 ? d_maxpool2d2 : 0)", training);
        Has("d_maxpool2d1.largest = d_conv2d2 ∗ conv2d2.weight.transposed", training);
        Has("d_conv2d1.weight = inputᵀ ∗ d_maxpool2d1.largest where maxpool2d1.largest.winner says", training);
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("LeakyReLU")]
    [InlineData("Softplus")]
    public void Every_window_has_a_winner_behind_another_activation(string activation)
    {
        OperationList training = Training(On(activation));
        Assert.Equal(2, training.Operations.OfType<PooledConvolution>().Count());
        Assert.All(training.Operations.OfType<PooledConvolution>(), pooled => Assert.False(pooled.KnowsNobody));
    }

    [Theory]
    [InlineData(LaneForm.None)]
    [InlineData(LaneForm.Images)]
    public void The_number_of_a_winner_is_a_byte(object form)
    {
        NetworkProgram program = Lower([.. Layers(On("ReLU"))]);
        ListPlan plan = Planner.Plan(program, ElementSize, Strategies.ByRule with { Lanes = (LaneForm)form }).Training!;
        Assert.All(plan.List.Operations.OfType<PooledConvolution>(), pooled =>
        {
            Assert.Equal(Stored.Byte, plan[pooled.Winner!].Stored);
            Assert.Equal(Stored.Whole, plan[pooled.Result].Stored);
            Assert.Equal(plan[pooled.Result].Length, plan[pooled.Winner!].Length);
        });
    }

    [Fact]
    public void Bytes_take_a_quarter_of_a_slot_and_share_it_with_none_but_bytes()
    {
        ArenaPlanner arena = new(Lanes);
        Place whole = arena.FormOf(new Shape(64), Halo.None), bytes = whole with { Stored = Stored.Byte };
        Assert.Equal(0, arena.Assign(bytes, first: 1, last: 1).Offset);
        Assert.Equal(16, arena.Length);
        Assert.Equal(16, arena.Assign(whole, first: 2, last: 2).Offset);
        Assert.Equal(0, arena.Assign(bytes, first: 3, last: 3).Offset);
        Assert.Equal(16 + 64, arena.Length);
    }

    [Fact]
    public void Rows_that_are_cut_at_known_places_have_no_halo()
    {
        NetworkProgram program = Lower([.. Layers(On("ReLU"))]);
        ListPlan plan = Planner.Plan(program, ElementSize, Strategies.ByRule with { Lanes = LaneForm.Images }).Training!;
        var gradient = Assert.Single(plan.List.Operations.OfType<ConvolutionInputGradient>());
        Assert.All(Taps.Backward(gradient.Window.Horizontal), taps => Assert.True(KnownTaps.Serve(taps) && taps.Halo != Halo.None));
        Assert.False(plan[gradient.OutputGradient].Image!.HasHalo);
    }

    private static IEnumerable<AttributeDeclaration> Layers(AttributeDeclaration activation) =>
        [Input(1, 14, 15), Conv2D(5, 3), activation, On("MaxPool2D", ("size", 2)), Conv2D(4, 3), activation, On("MaxPool2D", ("size", 2)), On("Flatten")];

    private static OperationList Training(AttributeDeclaration activation) => Lower([.. Layers(activation)]).Training!;

    private static NetworkProgram Lower(params AttributeDeclaration[] layers) =>
        Lowerer.Lower(GraphBuilder.Build(Network([.. layers, Dense(2), On("MeanSquaredError"), Sgd()])));

    private static void Has(string line, OperationList list) => Assert.Contains(line, list.Operations.SelectMany(OperationPrinter.Lines));
}
