using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Graph;

/// <summary>Each rule on a network that breaks it and on one that just does not; a fault has one finding.</summary>
public sealed class FindingTests
{
    private static readonly AttributeDeclaration[] Sound = [Input(16), Dense(8), On("Tanh"), On("MeanSquaredError"), Sgd()];

    [Fact]
    public void A_sound_network_has_none()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Sound));
        Assert.Empty(graph.Findings);
        Assert.False(graph.HasErrors);
    }

    [Fact]
    public void NG1001_not_partial()
    {
        NetworkDeclaration network = Network(Sound);
        Only("NG1001", Site.Class.Attribute, ["Tiny", "partial"], network with { Class = network.Class with { IsPartial = false } });
    }

    [Fact]
    public void NG1002_no_input() => Only("NG1002", Site.Class.Attribute, ["Tiny has no Input"], Network(Dense(8), On("Tanh")));

    [Fact]
    public void NG1002_input_after_layers() => Only("NG1002", 1, ["after Dense"], Network(Dense(8), Input(16), On("Tanh")));

    [Fact]
    public void NG1002_input_after_the_loss_is_fine() => None(Network(On("MeanSquaredError"), Sgd(), Input(16), Dense(8)));

    [Fact]
    public void NG1003_several_inputs() => Only("NG1003", 1, ["2 Inputs"], Network(Input(16), Input(4), Dense(8)));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void NG1004_units_not_positive(int units) => Only("NG1004", 1, ["Dense", "units", $"{units}"], Network(Input(16), Dense(units), On("Tanh")));

    [Fact]
    public void NG1004_one_unit_is_fine() => None(Network(Input(1), Dense(1)));

    [Fact]
    public void NG1004_input_size_not_positive() => Only("NG1004", 0, ["Input(1, 0, 28)"], Network(Input(1, 0, 28), On("Flatten"), Dense(8)));

    [Fact]
    public void NG1004_null_input() => Only("NG1004", 0, ["no sizes"], Network(On("Input", ("shape", null)), Dense(8)));

    [Fact]
    public void NG1004_empty_input() => Only("NG1004", 0, ["no sizes"], Network(Input(), Dense(8)));

    [Fact]
    public void NG1005_layers_on_two_parts()
    {
        NetworkDeclaration network = Network(Dense(8), Input(16), On("CrossEntropy"), Sgd());
        Only("NG1005", Site.Class.Attribute, ["2 parts"], network with { Class = network.Class with { PartsWithLayers = 2 } });
    }

    [Fact]
    public void NG1006_dense_on_an_image() =>
        Only("NG1006", 1, ["Dense(10)", "(1, 28, 28)", "Flatten", "(784)"], Network(Input(1, 28, 28), Dense(10), On("Softmax")));

    [Fact]
    public void NG1006_softmax_on_an_image() => Only("NG1006", 1, ["Softmax", "(3, 4, 5)", "Flatten", "(60)"], Network(Input(3, 4, 5), On("Softmax")));

    [Fact]
    public void NG1006_is_mended_by_flatten() => None(Network(Input(1, 28, 28), On("ReLU"), On("Flatten"), Dense(10), On("Softmax")));

    [Fact]
    public void NG1013_kind_of_class()
    {
        NetworkDeclaration network = Network(Sound);
        Only("NG1013", Site.Class.Attribute, ["Tiny is static", "ordinary"], network with { Class = network.Class with { Obstacle = "is static" } });
    }

    [Fact]
    public void NG1006_convolution_of_a_list() => Only("NG1006", 1, ["Conv2D(4, 3)", "(784)", "Reshape"], Network(Input(784), Conv2D(4, 3)));

    [Theory]
    [InlineData("GlobalMaxPool")]
    [InlineData("GlobalAveragePool")]
    public void NG1006_pooling_of_a_series(string kind) => Only("NG1006", 1, [kind, "(5, 7)"], Network(Input(5, 7), On(kind)));

    [Fact]
    public void NG1007_kernel_larger_than_its_input() => Only("NG1007", 1, ["Conv2D(4, 5)", "5 high", "4 high", "Pad.Same"], Network(Input(1, 4, 9), Conv2D(4, 5)));

    [Fact]
    public void NG1007_dilated_kernel_larger_than_its_input() => Only("NG1007", 1, ["9 wide", "8 wide"], Network(Input(1, 9, 8), Conv2D(4, 3, ("Dilation", 4))));

    [Fact]
    public void NG1007_pool_larger_than_its_input() => Only("NG1007", 1, ["MaxPool2D(3)", "2 wide"], Network(Input(1, 3, 2), On("MaxPool2D", ("size", 3))));

    [Fact]
    public void NG1007_a_halo_that_fills_the_memory() =>
        Only("NG1007", 1, ["2,000,000,001 high"], Network(Input(1, 3, 2), Conv2D(4, 3, ("Dilation", 1_000_000_000), ("Padding", 1))));

    [Fact]
    public void NG1007_windows_that_just_fit() =>
        None(Network(Input(1, 5, 9), Conv2D(4, 5), Conv2D(4, 3, ("Dilation", 2), ("Padding", 1)), On("AveragePool2D", ("size", 2), ("Padding", 1)), On("GlobalMaxPool")));

    [Theory]
    [InlineData(6, 4)]
    [InlineData(8, 3)]
    public void NG1011_groups_that_do_not_divide(int channels, int groups) =>
        Only("NG1011", 1, ["Conv2D(8, 3)", $"{groups} groups", $"{channels} channels", "8 filters"], Network(Input(channels, 5, 5), Conv2D(8, 3, ("Groups", groups))));

    [Fact]
    public void NG1011_groups_that_divide() => None(Network(Input(6, 5, 5), Conv2D(8, 3, ("Groups", 2)), Conv2D(16, 3, ("Groups", 8))));

    [Fact]
    public void NG1018_reshape_to_other_values() => Only("NG1018", 1, ["Reshape(1, 28, 28)", "784", "(100)"], Network(Input(100), On("Reshape", ("shape", new double[] { 1, 28, 28 }))));

    [Fact]
    public void NG1018_reshape_to_as_many() => None(Network(Input(12), On("Reshape", ("shape", new double[] { 3, 2, 2 })), On("Reshape", ("shape", new double[] { 4, 3 }))));

    [Fact]
    public void NG1004_reshape_to_nothing_is_one_fault() =>
        Only("NG1004", 1, ["Reshape(3, 0)"], Network(Input(12), On("Reshape", ("shape", new double[] { 3, 0 })), Dense(3)));

    [Theory]
    [InlineData("Stride")]
    [InlineData("Dilation")]
    [InlineData("Groups")]
    public void NG1021_step_of_a_convolution(string property) => Only("NG1021", 1, ["Conv2D", property, "-1"], Network(Input(2, 5, 5), Conv2D(4, 3, (property, -1))));

    [Fact]
    public void NG1021_stride_of_a_pool() => Only("NG1021", 1, ["MaxPool2D", "Stride"], Network(Input(2, 5, 5), On("MaxPool2D", ("size", 2), ("Stride", 0))));

    [Fact]
    public void NG1014_two_layers_of_one_name() =>
        Only("NG1014", 2, ["called head"], Network(Input(4), Dense(4, ("Name", "head")), Dense(2, ("Name", "head"))));

    [Fact]
    public void NG1014_a_name_that_another_layer_is_counted_by() =>
        Only("NG1014", 2, ["called dense2"], Network(Input(4), Dense(4, ("Name", "dense2")), Dense(2)));

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("my layer")]
    [InlineData("head.weight")]
    public void NG1014_a_name_that_is_none(string name) => Only("NG1014", 1, [$"\"{name}\"", "dense1"], Network(Input(4), Dense(4, ("Name", name))));

    [Fact]
    public void NG1016_several_losses() =>
        Only("NG1016", 3, ["CrossEntropy", "MeanSquaredError"], Network(Input(4), Dense(4), On("MeanSquaredError"), On("CrossEntropy"), Sgd()));

    [Fact]
    public void NG1016_several_optimizers() =>
        Only("NG1016", 4, ["Adam", "Sgd"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On("Adam", ("rate", 0.001))));

    [Fact]
    public void NG1017_loss_without_optimizer() => Only("NG1017", 2, ["MeanSquaredError", "optimizer"], Network(Input(4), Dense(4), On("MeanSquaredError")));

    [Fact]
    public void NG1017_optimizer_without_loss() => Only("NG1017", 2, ["Sgd", "loss"], Network(Input(4), Dense(4), Sgd()));

    [Fact]
    public void NG1017_neither_is_fine() => None(Network(Input(4), Dense(4)));

    [Fact]
    public void NG1021_overflowing_input() => Only("NG1021", 0, ["values per sample"], Network(Input(65536, 65536, 65536), On("Flatten"), Dense(8)));

    [Fact]
    public void NG1021_four_sizes() => Only("NG1021", 0, ["Input(1, 2, 3, 4)"], Network(Input(1, 2, 3, 4), On("Flatten")));

    [Fact]
    public void NG1021_overflowing_weights() =>
        Only("NG1021", 1, ["dense1", "Dense(2000000000)", "(784)", "1,570,000,000,000 parameters"], Network(Input(784), Dense(2000000000), On("Tanh"), Dense(3)));

    [Fact]
    public void NG1021_overflowing_batch() =>
        Only("NG1021", 4, ["2,000,000,000 samples", "33,554,432 or less"], Network(Input(4), Dense(16), On("MeanSquaredError"), Sgd(), On("Training", ("epochs", 1), ("batchSize", 2_000_000_000))));

    [Fact]
    public void NG1021_large_networks_that_only_predict_have_no_batch() => None(Network(Input(1 << 28), On("Tanh")));

    [Theory]
    [InlineData("epochs", 0)]
    [InlineData("batchSize", -1)]
    [InlineData("Samples", 0)]
    public void NG1021_training_values(string name, int value) => Only("NG1021", 5, [name], Network([.. Sound, On("Training", (name, value))]));

    [Theory]
    [InlineData("patience", 0)]
    [InlineData("MinDelta", -1)]
    [InlineData("StartEpoch", -1)]
    [InlineData("Trigger", 4)]
    [InlineData("Monitor", 8)]
    public void NG1021_early_stopping(string name, double value) => Only("NG1021", 5, ["EarlyStopping", name], Network([.. Sound, On("EarlyStopping", (name, value))]));

    [Theory]
    [InlineData("Momentum", 1)]
    [InlineData("Momentum", -0.1)]
    [InlineData("Momentum", double.NaN)]
    [InlineData("Epsilon", 0)]
    [InlineData("Epsilon", -1e-5)]
    [InlineData("Epsilon", 1e-40)]
    public void NG1021_batch_normalisation(string name, double value) =>
        Only("NG1021", 1, ["BatchNorm", name], Network(Input(4), On("BatchNorm", (name, value)), Dense(2)));

    [Fact]
    public void NG1021_layer_normalisation() => Only("NG1021", 1, ["LayerNorm", "Epsilon"], Network(Input(4), On("LayerNorm", ("Epsilon", 0)), Dense(2)));

    [Fact]
    public void NG1021_changes_need_a_bound_to_compare_with()
    {
        Only("NG1021", 5, ["MinDelta", "AverageChange"], With(0));
        None(With(0.01));

        NetworkDeclaration With(double bound) => Network([.. Sound, On("EarlyStopping", ("Trigger", (int)StopTrigger.AverageChange), ("MinDelta", bound))]);
    }

    [Fact]
    public void NG1016_several_early_stops() => Only("NG1016", 6, ["EarlyStopping"], Network([.. Sound, On("EarlyStopping"), On("EarlyStopping")]));

    [Fact]
    public void NG1021_enumerations() => Only("NG1021", 1, ["Init", "12"], Network(Input(4), Dense(4, ("Init", 12))));

    [Fact]
    public void NG1022_does_not_bind() => Only("NG1022", 1, ["Dense"], Network(Input(1, 2, 3), Dense(4) with { Binds = false }, On("Softmax"), Dense(3)));

    [Fact]
    public void NG1022_counts_as_the_loss_it_is() =>
        Only("NG1022", 2, ["CrossEntropy"], Network(Input(4), Dense(4), On("CrossEntropy") with { Binds = false }, Sgd()));

    [Fact]
    public void NG2008_slope_not_finite() => Only("NG2008", 2, ["alpha", "NaN"], Network(Input(4), Dense(4), On("LeakyReLU", ("alpha", double.NaN))));

    [Theory]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void NG6001_rate_of_a_dropout(double rate) => Only("NG6001", 1, ["rate", "less than 1"], Network(Input(4), On("Dropout", ("rate", rate))));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    public void NG1021_noise(double deviation) => Only("NG1021", 1, ["deviation"], Network(Input(4), On("GaussianNoise", ("deviation", deviation))));

    [Theory]
    [InlineData("Dense")]
    [InlineData("Tanh")]
    [InlineData("Standardize")]
    public void NG6016_statistics_of_what_is_not_the_input(string before) =>
        Only("NG6016", 2, ["standardize", before], Network(Input(4), On(before, ("units", 4)), On("Standardize")));

    [Fact]
    public void NG6016_augmentation_of_what_is_no_image() => Only("NG6016", 1, ["RandomShift(0.1)", "(4)", "image"], Network(Input(4), On("RandomShift", ("range", 0.1)), Dense(1)));

    [Fact]
    public void NG6016_augmentation_after_what_learns() => Only(
        "NG6016", 3, ["randomflip1", "conv2d1"], Network(Input(1, 4, 4), On("Conv2D", ("filters", 2), ("kernelHeight", 2), ("kernelWidth", 2)), On("Tanh"), On("RandomFlip"), On("Flatten"), Dense(1)));

    [Theory]
    [InlineData("RandomRotation", "degrees", 181)]
    [InlineData("RandomZoom", "range", 1)]
    [InlineData("RandomShift", "range", -0.1)]
    [InlineData("RandomShift", "range", double.NaN)]
    public void NG1021_augmentation(string kind, string argument, double value) => Only("NG1021", 1, [argument], Network(Input(1, 4, 4), On(kind, (argument, value))));

    [Fact]
    public void Augmentations_after_statistics_and_pools() => None(Network(Input(1, 4, 4), On("Standardize"), On("MaxPool2D", ("size", 2)), On("RandomFlip"), On("Flatten"), Dense(1)));

    [Fact]
    public void Statistics_of_an_input_that_is_rescaled_and_reshaped() => None(Network(
        Input(2, 3, 4), On("Rescale", ("scale", 2)), On("Flatten"), On("Dropout", ("rate", 0.1)), On("Linear"), On("Standardize"), Dense(1)));

    /// <summary>4 → 3 → 2: 23 parameters, 18 multiply-adds, 92 bytes; means and deviations are 8 more values.</summary>
    [Theory]
    [InlineData("MaxParameters", 22, 23, "23 parameters")]
    [InlineData("MaxMultiplyAdds", 17, 18, "18 multiply-adds")]
    [InlineData("MaxBytes", 123, 124, "124 bytes")]
    public void NG7001_budget(string limit, int tooLittle, int enough, string figure)
    {
        AttributeDeclaration[] network = [Input(4), On("Standardize"), Dense(3), On("Tanh"), Dense(2)];
        Only("NG7001", 5, [figure, limit, "dense1"], Network([.. network, On("Budget", (limit, tooLittle))]));
        None(Network([.. network, On("Budget", (limit, enough))]));
        Only("NG1021", 5, [limit], Network([.. network, On("Budget", (limit, 0))]));
    }

    /// <summary>8 statistics against 5 learned parameters: each limit names the layer that its own figure comes from.</summary>
    [Theory]
    [InlineData("MaxParameters", "dense1")]
    [InlineData("MaxBytes", "standardize1")]
    public void NG7001_names_the_layer_that_costs_most(string limit, string layer) =>
        Only("NG7001", 3, [$"are {layer}'s"], Network(Input(4), On("Standardize"), Dense(1), On("Budget", (limit, 1))));

    [Fact]
    public void NG2010_threshold_unit()
    {
        Only("NG2010", 2, ["Step", "slope"], Network(Input(4), Dense(4), On("Step"), Dense(1), On("MeanSquaredError"), Sgd()));
        None(Network(Input(4), Dense(4), On("Step"), Dense(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    public void NG3006_scale(double scale) => Only("NG3006", 1, ["InitScale"], Network(Input(4), Dense(4, ("Init", 8), ("InitScale", scale))));

    [Fact]
    public void NG2001_cross_entropy_of_what_is_not_bounded() =>
        Only("NG2001", 2, ["CrossEntropy", "ReLU", "Use Softmax"], Network(Input(4), Dense(4), On("ReLU"), On("CrossEntropy"), Sgd()));

    [Fact]
    public void NG4001_cross_entropy_needs_softmax() =>
        Only("NG4001", 3, ["CrossEntropy", "Tanh", "Put Softmax last"], Network(Input(4), Dense(4), On("Tanh"), On("CrossEntropy"), Sgd()));

    [Fact]
    public void NG4001_knows_what_fits_sigmoid() =>
        Only("NG4001", 3, ["BinaryCrossEntropy"], Network(Input(4), Dense(4), On("Sigmoid"), On("CrossEntropy"), Sgd()));

    [Fact]
    public void NG4001_without_layers() => Only("NG4001", 1, ["no layers"], Network(Input(4), On("CrossEntropy"), Sgd()));

    [Fact]
    public void NG4001_is_silent_after_softmax() => None(Network(Input(4), Dense(4), On("Softmax"), On("CrossEntropy", ("LabelSmoothing", 0.999)), Sgd()));

    [Fact]
    public void NG4002_binary_cross_entropy_needs_sigmoid() =>
        Only("NG4002", 3, ["BinaryCrossEntropy", "Softmax", "Use CrossEntropy"], Network(Input(4), Dense(4), On("Softmax"), On("BinaryCrossEntropy"), Sgd()));

    [Theory]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    public void NG4006_label_smoothing(double smoothing) =>
        Only("NG4006", 3, ["LabelSmoothing"], Network(Input(4), Dense(4), On("Softmax"), On("CrossEntropy", ("LabelSmoothing", smoothing)), Sgd()));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    public void NG4007_delta(double delta)
    {
        Only("NG4007", 2, ["Huber", "delta"], Network(Input(4), Dense(4), On("Huber", ("delta", delta)), Sgd()));
        None(Network(Input(4), Dense(4), On("Huber"), Sgd()));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void NG5001_rate(double rate) => Only("NG5001", 3, ["Sgd", "rate"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(rate)));

    [Theory]
    [InlineData("Momentum", "Beta")]
    [InlineData("RmsProp", "Rho")]
    [InlineData("AdaDelta", "Rho")]
    [InlineData("Adam", "Beta1")]
    [InlineData("AdamW", "Beta2")]
    public void NG5004_decay_rates(string optimizer, string name)
    {
        Only("NG5004", 3, [optimizer, name], With(1));
        None(With(0));

        NetworkDeclaration With(double value) => Network(Input(4), Dense(4), On("MeanSquaredError"), On(optimizer, ("rate", 0.1), (name, value)));
    }

    [Theory]
    [InlineData("CosineDecay", "StepDecay")]
    [InlineData("OneCycle", "ReduceOnPlateau")]
    [InlineData("Warmup", "Warmup")]
    public void NG5009_several_schedules(string first, string second) =>
        Only("NG5009", 6, [first, second], Network([.. Sound, On(first), On(second)]));

    [Fact]
    public void NG5009_warm_up_goes_with_any() => None(Network([.. Sound, On("Warmup"), On("ReduceOnPlateau")]));

    [Theory]
    [InlineData("LinearDecay", "epochs", 0)]
    [InlineData("LinearDecay", "endFactor", 1.1)]
    [InlineData("ExponentialDecay", "factor", 0)]
    [InlineData("TimeDecay", "decay", -0.1)]
    [InlineData("StepDecay", "every", 0)]
    [InlineData("StepDecay", "factor", double.NaN)]
    [InlineData("CosineDecay", "epochs", -1)]
    [InlineData("OneCycle", "peak", 0)]
    [InlineData("Warmup", "epochs", 0)]
    public void NG5010_schedules(string kind, string name, double value) => Only("NG5010", 5, [kind, name], Network([.. Sound, On(kind, (name, value))]));

    [Theory]
    [InlineData("Factor", 1)]
    [InlineData("Patience", 0)]
    [InlineData("MinDelta", -1)]
    [InlineData("Cooldown", -1)]
    [InlineData("MinRate", double.PositiveInfinity)]
    [InlineData("IncreaseFactor", 0.9)]
    public void NG5016_plateau(string name, double value) => Only("NG5016", 5, [name], Network([.. Sound, On("ReduceOnPlateau", (name, value))]));

    [Fact]
    public void NG6015_an_accuracy_of_a_regression() =>
        Only("NG6015", 5, ["ValidationAccuracy", "MeanSquaredError"], Network([.. Sound, On("ReduceOnPlateau", ("Monitor", (int)Monitored.ValidationAccuracy))]));

    [Fact]
    public void NG6015_of_early_stopping() =>
        Only("NG6015", 5, ["EarlyStopping", "TrainingAccuracy"], Network([.. Sound, On("EarlyStopping", ("Monitor", (int)Monitored.TrainingAccuracy))]));

    [Fact]
    public void NG6015_a_metric_of_the_users_own_goes_with_any_task() =>
        None(Network([.. Sound, On("EarlyStopping", ("Monitor", (int)Monitored.ValidationMetric))]));

    [Fact]
    public void NG6015_classifiers_have_it() => None(Network(
        Input(4), Dense(4), On("Softmax"), On("CrossEntropy"), Sgd(), On("ReduceOnPlateau", ("Monitor", (int)Monitored.ValidationF1))));

    [Fact]
    public void NG5015_epsilon() => Only("NG5015", 3, ["Epsilon"], Network(Input(4), Dense(4), On("MeanSquaredError"), On("Adam", ("rate", 0.1), ("Epsilon", 0))));

    [Theory]
    [InlineData("L1")]
    [InlineData("L2")]
    public void NG6011_strength(string name)
    {
        Only("NG6011", 1, [name], Network(Input(4), Dense(4, (name, -0.1))));
        None(Network(Input(4), Dense(4, (name, 0))));
    }

    [Theory]
    [InlineData("L1")]
    [InlineData("L2")]
    [InlineData("ElasticNet")]
    public void NG6011_strength_for_the_network(string regularizer)
    {
        Only("NG6011", 4, [regularizer, "lambda"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On(regularizer, ("lambda", -0.1))));
        None(Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On(regularizer, ("lambda", 0))));
    }

    [Theory]
    [InlineData("ClipValue", "NG5014")]
    [InlineData("ClipNorm", "NG5014")]
    [InlineData("MaxNorm", "NG6019")]
    public void Limits_are_positive(string kind, string rule)
    {
        Only(rule, 4, [kind, "limit", "0"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On(kind, ("limit", 0))));
        Only(rule, 4, [kind, "limit"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On(kind, ("limit", double.NaN))));
        None(Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On(kind, ("limit", 1e-3))));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void NG6010_ratio(double ratio) =>
        Only("NG6010", 4, ["l1Ratio"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On("ElasticNet", ("lambda", 0.1), ("l1Ratio", ratio))));

    [Fact]
    public void NG6010_all_of_one_is_fine() =>
        None(Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On("ElasticNet", ("lambda", 0.1), ("l1Ratio", 1))));

    [Fact]
    public void NG1016_one_regularizer_twice() =>
        Only("NG1016", 5, ["L2", "twice"], Network(Input(4), Dense(4), On("MeanSquaredError"), Sgd(), On("L2", ("lambda", 1)), On("L2", ("lambda", 1))));

    [Fact]
    public void An_attribute_of_another_version_is_not_ignored() => Only("NG9999", 1, ["Conv7D"], Network(Input(4), On("Conv7D"), Dense(2)));

    [Fact]
    public void Two_faults_have_two_findings_in_order()
    {
        NetworkGraph graph = GraphBuilder.Build(Network(Input(1, 8, 8), Dense(4), On("CrossEntropy"), Sgd(-1)));
        Assert.Equal(["NG1006", "NG4001", "NG5001"], [.. graph.Findings.Select(finding => finding.Id)]);
    }

    private static void Only(string id, int attribute, string[] words, NetworkDeclaration network)
    {
        NetworkGraph graph = GraphBuilder.Build(network);
        Finding finding = Assert.Single(graph.Findings);
        Assert.Equal(id, finding.Id);
        Assert.Equal(attribute, finding.Attribute);
        Assert.All(words, word => Assert.Contains(word, finding.Message, StringComparison.Ordinal));
        Assert.True(graph.HasErrors);
    }

    private static void None(NetworkDeclaration network) => Assert.Empty(GraphBuilder.Build(network).Findings);
}
