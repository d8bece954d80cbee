using NetGen.Compiler.Declaration;
using NetGen.Compiler.Emission;

namespace NetGen.Compiler.Tests.Emission;

/// <summary>The network that DESIGN follows, as the printer is given it: [Input(16), Dense(8), Tanh].</summary>
internal static class SampleShell
{
    public static ClassDeclaration Class { get; } = new("Samples", new("partial class Outer"), "Tiny", "public", IsPartial: true, PartsWithLayers: 1);

    public static NetworkShell Inference { get; } = new(
        Class,
        IsDouble: false,
        new NetworkOutline(
            new(16),
            new(8),
            new(new LayerOutline("dense1", "Dense", new(8), 136, 128), new LayerOutline("tanh1", "Tanh", new(8), 0, 0)),
            new("A sample at a time: one vector of outputs."),
            "0123456789abcdef"),
        new(
            new ParameterOutline("dense1.weight", new(8, 16), 0, new(1, 16), "Uniform", 0.5),
            new ParameterOutline("dense1.bias", new(8), 256, new(1), "Zeros", 0)),
        new(new ActivationOutline(IsInput: false, 0, new(1)), new ActivationOutline(IsInput: false, 16, new(1))),
        new KernelSizes(272, 272, 16, 64, PredictWork: 128, InspectScratch: 32),
        ClassRule.None,
        Seed: 7,
        Training: null);

    public static NetworkShell Trained { get; } = Inference with
    {
        Classes = ClassRule.Largest,
        Kernels = Inference.Kernels with { ArenaPerSample = 16, SlotCount = 1, ScalarCount = 1 },
        Training = new TrainingShell(
            "CrossEntropy",
            "Momentum",
            "Classification",
            HasLabels: true,
            TargetStride: 16,
            LossScale: 1,
            PenaltyCount: 0,
            PenaltyOffset: 0,
            new("v"),
            new(new PhaseOutline("Phase0", "a = tanh(x · weight + bias)", "Samples", 1, 384)),
            new PhaseOutline("Outputs", "", "Samples", 0, 16),
            new(new PhaseOutline("GradientPhase0", "", "Samples", 1, 384)),
            new(new PhaseOutline("Update", "v ← 0.9 · v + 0.1 · g", "Units", 17, 32)),
            new RunDefaults(0.1, 10, 64, 7, Shuffle: true)),
    };
}
