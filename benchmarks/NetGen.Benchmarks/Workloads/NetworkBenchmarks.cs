using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>What networks do all day: predictions and steps. One thread, unless the name says two: "2t".</summary>
internal static class NetworkBenchmarks
{
    private const int HalfBytes = 2;

    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("predict-tiny", () => new TinyPrediction()),
        new("predict-mlp", () => new Prediction(Mlp.Description, new Mlp().Predict)),
        new("predict-mlp-bf16", () => new Prediction(HalfMlp.Description, new HalfMlp().Predict, weightBytes: HalfBytes)),
        new("predict-big", () => new Prediction(Big.Description, new Big().Predict)),
        new("predict-big-bf16", () => new Prediction(HalfBig.Description, new HalfBig().Predict, weightBytes: HalfBytes)),
        new("predict-lenet", () => new Prediction(LeNet5.Description, new LeNet5().Predict)),
        new("predict-mlp-64", () => new Prediction(Mlp.Description, new Mlp().Predict, 64), divides: true),
        new("step-mlp-64", options => new LabelStep(Mlp.Description, new Mlp.Trainer(new(), options).Step, 64)),
        new("step-mlp-128", options => new LabelStep(Mlp.Description, new Mlp.Trainer(new(), options).Step, 128)),
        new("step-big-128", options => new LabelStep(Big.Description, new Big.Trainer(new(), options).Step, 128)),
        new("step-lenet-64", options => new LabelStep(LeNet5.Description, new LeNet5.Trainer(new(), options).Step, 64)),
        new("step-lenet-128", options => new LabelStep(LeNet5.Description, new LeNet5.Trainer(new(), options).Step, 128)),
        new("step-cnn-128", options => new LabelStep(Cnn.Description, new Cnn.Trainer(new(), options).Step, 128)),
        new("step-expm-32", options => new TargetStep<float>(Expm.Description, new Expm.Trainer(new(), options).Step, 32)),
        new("step-expm-200", options => new TargetStep<float>(LargeBatchExpm.Description, new LargeBatchExpm.Trainer(new(), options).Step, 200)),
        new("step-expm-10000", options => new TargetStep<float>(LargeBatchExpm.Description, new LargeBatchExpm.Trainer(new(), options).Step, 10_000)),
        new("gradient-small-200", options => new TargetStep<float>(Small.Description, new Small.Trainer(new(), options).ComputeGradients, 200)),
        new("gradient-small-200-double", options => new TargetStep<double>(
            SmallDouble.Description, new SmallDouble.Trainer(new(), options).ComputeGradients, 200)),
        new("conv-1", () => new Prediction(Convolution.Description, new Convolution().Predict)),
        new("conv-32", options => new OutputGradientStep(
            LearningConvolution.Description, new LearningConvolution.Trainer(new(), options).StepFromOutputGradient, 32)),
        new("step-mlp-128-2t", options => new LabelStep(Mlp.Description, new Mlp.Trainer(new(), options).Step, 128), 2),
        new("step-lenet-128-2t", options => new LabelStep(LeNet5.Description, new LeNet5.Trainer(new(), options).Step, 128), 2),
    ];
}
