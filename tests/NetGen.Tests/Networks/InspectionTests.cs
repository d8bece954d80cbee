namespace NetGen.Tests.Networks;

public sealed class InspectionTests
{
    private static readonly float[] Halved = [0.5f, 0, 0, 0, 0, 0.5f, 0, 0, 0, 0, 0.5f, 0, 0, 0, 0, 0.5f];

    [Fact]
    public void Every_layer_is_there_in_order_under_its_name()
    {
        Inspection<float> inspection = Network().Inspect([1, 2]);
        Assert.Equal(["dense1", "relu1", "linear1", "dense2", "softmax1"], inspection.Select(layer => layer.Name));
        Assert.Equal(["Dense", "ReLU", "Linear", "Dense", "Softmax"], inspection.Select(layer => layer.Kind));
        Assert.Equal(5, inspection.Count);
        Assert.Equal([3], inspection["dense2"].Shape);
        Assert.Same(inspection[1], inspection["relu1"]);
    }

    [Fact]
    public void Values_are_those_worked_out_by_hand()
    {
        Inspection<float> inspection = Network().Inspect([1, 2]);
        Assert.Equal([8, -3.5f], inspection["dense1"].Values);
        Assert.Equal([8, 0], inspection["relu1"].Values);
        Assert.Equal([8, 0], inspection["linear1"].Values);
        Assert.Equal([0, 0, MathF.Log(2)], inspection["dense2"].Values);
        Assert.Equal([0.25, 0.25, 0.5], inspection["softmax1"].Values.ToArray().Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void In_double_precision_values_are_doubles()
    {
        LookedInDouble network = new();
        network.SetParameter("dense1.weight", [1, 2, -0.5, -1]);
        network.SetParameter("dense1.bias", [1e-12, -1]);
        Assert.Equal([5 + 1e-12, -3.5], network.Inspect([1, 2])["dense1"].Values);
    }

    [Fact]
    public void Images_lie_channel_after_channel()
    {
        LookedAtImages network = new();
        network.SetParameter("conv2d1.weight", [1, 0, 0, 10]);
        Inspection<float> inspection = network.Inspect([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal([1, 2, 3, 4, 50, 60, 70, 80], inspection["conv2d1"].Values);
        Assert.Equal([2, 2, 2], inspection["conv2d1"].Shape);
        Assert.Equal([4, 80], inspection["maxpool2d1"].Values);
        Assert.Equal([4, 80], inspection["flatten1"].Values);
    }

    [Fact]
    public void Layers_of_blocks_bear_their_prefix()
    {
        LookedIntoBlocks network = new();
        network.SetParameter("residual1.dense1.weight", Halved);
        Inspection<float> inspection = network.Inspect([2, -4, 6, 0]);
        Assert.Equal(["flatten1", "residual1.dense1", "residual1.relu1", "residual1", "sigmoid1"], inspection.Select(layer => layer.Name));
        Assert.Equal([2, -4, 6, 0], inspection["flatten1"].Values);
        Assert.Equal([1, -2, 3, 0], inspection["residual1.dense1"].Values);
        Assert.Equal([1, 0, 3, 0], inspection["residual1.relu1"].Values);
        Assert.Equal([3, -4, 9, 0], inspection["residual1"].Values);
        Assert.Equal(0.5f, inspection["sigmoid1"].Values[3]);
    }

    [Fact]
    public void Layers_that_compute_nothing_hold_the_input() =>
        Assert.All(new NothingToSee().Inspect([1, 2, 3, 4]), layer => Assert.Equal([1, 2, 3, 4], layer.Values));

    [Fact]
    public void What_prediction_folds_away_or_leaves_out_is_there()
    {
        LookedBehindTraining network = new();
        network.SetParameter("standardize1.mean", [1, 10]);
        network.SetParameter("standardize1.deviation", [2, 5]);
        network.SetParameter("dense1.weight", [1, 1, 2, 0]);
        Inspection<float> inspection = network.Inspect([5, 0]);
        Assert.Equal(["standardize1", "dense1", "dropout1", "tanh1"], inspection.Select(layer => layer.Name));
        Assert.Equal([2, -2], inspection["standardize1"].Values);
        Assert.Equal([0, 4], inspection["dense1"].Values);
        Assert.Equal([0, 4], inspection["dropout1"].Values);
        Assert.Equal(MathF.Tanh(4), inspection["tanh1"].Values[1], 1e-6f);
    }

    [Fact]
    public void The_last_layer_is_the_prediction()
    {
        Looked network = new(5);
        float[] output = new float[3];
        network.Predict([0.3f, -0.7f], output);
        Assert.All(output.Zip(network.Inspect([0.3f, -0.7f])[^1].Values.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void A_wrong_length_names_both() =>
        Assert.StartsWith("Expected one sample of 2 values, given 3.", Assert.Throws<ArgumentException>(() => new Looked().Inspect(new float[3])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_tells_the_known_ones()
    {
        Inspection<float> inspection = Network().Inspect([1, 2]);
        Assert.StartsWith(
            "Looked has no layer \"tanh1\"; it has dense1, relu1, linear1, dense2, softmax1.",
            Assert.Throws<ArgumentException>(() => inspection["tanh1"]).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void As_text_it_is_a_table() =>
        Assert.Equal(
            """
            Looked: the layers' activations of one sample
            ──────────────────────────────────────────────────────────────────
            Layer (kind)        Output  Least    Mean  Greatest  Values
            ──────────────────────────────────────────────────────────────────
            dense1 (Dense)      (2)      -3.5    2.25         8  8 -3.5
            relu1 (ReLU)        (2)         0       4         8  8 0
            linear1 (Linear)    (2)         0       4         8  8 0
            dense2 (Dense)      (3)         0   0.231    0.6931  0 0 0.6931
            softmax1 (Softmax)  (3)      0.25  0.3333       0.5  0.25 0.25 0.5
            ──────────────────────────────────────────────────────────────────

            """.ReplaceLineEndings("\n"),
            Network().Inspect([1, 2]).ToString());

    [Fact]
    public void Only_the_result_is_allocated()
    {
        Looked network = Network();
        float[] input = [1, 2];
        const int TwoFields = 32, FiveReferences = 64, TwoValues = 32, ThreeValues = 40;
        Allocated();
        Assert.Equal(TwoFields + FiveReferences + (5 * TwoFields) + (3 * TwoValues) + (2 * ThreeValues), Allocated());

        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            network.Inspect(input);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static Looked Network()
    {
        Looked network = new();
        network.SetParameter("dense1.weight", [1, 2, -0.5f, -1]);
        network.SetParameter("dense1.bias", [3, -1]);
        network.SetParameter("dense2.weight", [0, 5, 0, 1, 0, -7]);
        network.SetParameter("dense2.bias", [0, 0, MathF.Log(2)]);
        return network;
    }
}
