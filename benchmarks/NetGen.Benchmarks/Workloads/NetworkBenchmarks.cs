using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Workloads;

/// <summary>What networks do all day: predictions and steps. One thread, unless the name says two: "2t".</summary>
internal static class NetworkBenchmarks
{
    private const int HalfBytes = 2;

    private static readonly TrainerOptions OneThread = new() { Threads = 1 };
    private static readonly TrainerOptions TwoThreads = new() { Threads = 2 };

    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("predict-tiny", () => new Prediction(Tiny.Description, new Tiny().Predict)),
        new("predict-mlp", () => new Prediction(Mlp.Description, new Mlp().Predict)),
        new("predict-mlp-bf16", () => new Prediction(HalfMlp.Description, new HalfMlp().Predict, weightBytes: HalfBytes)),
        new("predict-big", () => new Prediction(Big.Description, new Big().Predict)),
        new("predict-big-bf16", () => new Prediction(HalfBig.Description, new HalfBig().Predict, weightBytes: HalfBytes)),
        new("predict-lenet", () => new Prediction(LeNet5.Description, new LeNet5().Predict)),
        new("predict-mlp-64", () => new Prediction(Mlp.Description, new Mlp().Predict, 64)),
        new("step-mlp-64", () => new LabelStep(Mlp.Description, new Mlp.Trainer(new(), OneThread).Step, 64)),
        new("step-mlp-128", () => new LabelStep(Mlp.Description, new Mlp.Trainer(new(), OneThread).Step, 128)),
        new("step-big-128", () => new LabelStep(Big.Description, new Big.Trainer(new(), OneThread).Step, 128)),
        new("step-lenet-64", () => new LabelStep(LeNet5.Description, new LeNet5.Trainer(new(), OneThread).Step, 64)),
        new("step-lenet-128", () => new LabelStep(LeNet5.Description, new LeNet5.Trainer(new(), OneThread).Step, 128)),
        new("step-cnn-128", () => new LabelStep(Cnn.Description, new Cnn.Trainer(new(), OneThread).Step, 128)),
        new("step-expm-32", () => new TargetStep<float>(Expm.Description, new Expm.Trainer(new(), OneThread).Step, 32)),
        new("step-expm-200", () => new TargetStep<float>(Expm.Description, new Expm.Trainer(new(), OneThread).Step, 200)),
        new("step-expm-10000", () => new TargetStep<float>(Expm.Description, new Expm.Trainer(new(), OneThread).Step, 10_000)),
        new("gradient-small-200", () => new TargetStep<float>(Small.Description, new Small.Trainer(new(), OneThread).ComputeGradients, 200)),
        new("gradient-small-200-double", () => new TargetStep<double>(SmallDouble.Description, new SmallDouble.Trainer(new(), OneThread).ComputeGradients, 200)),
        new("conv-1", () => new Prediction(Convolution.Description, new Convolution().Predict)),
        new("conv-32", () => new OutputGradientStep(
            LearningConvolution.Description, new LearningConvolution.Trainer(new(), OneThread).StepFromOutputGradient, 32)),
        new("step-mlp-128-2t", () => new LabelStep(Mlp.Description, new Mlp.Trainer(new(), TwoThreads).Step, 128) { Threads = 2 }),
        new("step-lenet-128-2t", () => new LabelStep(LeNet5.Description, new LeNet5.Trainer(new(), TwoThreads).Step, 128) { Threads = 2 }),
    ];
}
