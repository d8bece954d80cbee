using NetGen.Runtime;

namespace NetGen.Tests.Training.Diagnosis;

public sealed class DiagnosisTests
{
    private static readonly Dataset Data = DrawnData.Clouds(100);

    [Fact]
    public void Training_makes_the_same_bits_with_it_as_without()
    {
        SmallLeNet looked = new(), alone = new();
        Dataset bars = DrawnData.Bars(200);
        TrainingHistory with = new SmallLeNet.Trainer(looked, new() { Diagnose = true, OptimalError = 0.01 }).Fit(bars, bars);
        TrainingHistory without = new SmallLeNet.Trainer(alone).Fit(bars, bars);

        Assert.Equal(without.Epochs.Select(epoch => epoch.TrainingLoss), with.Epochs.Select(epoch => epoch.TrainingLoss));
        Assert.Equal(without.Epochs.Select(epoch => epoch.ValidationLoss), with.Epochs.Select(epoch => epoch.ValidationLoss));
        foreach (string name in (string[])["conv2d1.weight", "conv2d2.bias", "dense1.weight", "dense2.weight"])
            Assert.Equal(Parameter(alone, name), Parameter(looked, name));
    }

    [Fact]
    public void The_state_of_the_run_knows_nothing_of_it()
    {
        Dataset data = Samples.Regression(100, 5, 2);
        byte[][] states = [.. new[] { true, false }.Select(diagnose =>
        {
            Linear<float>.Trainer trainer = new Linear<float>(5, 2).Train(new() { Diagnose = diagnose });
            trainer.Fit(data);
            using MemoryStream stream = new();
            trainer.Engine.State.Save(stream);
            return stream.ToArray();
        })];
        Assert.Equal(states[1], states[0]);
    }

    [Fact]
    public void Off_there_is_nothing()
    {
        TrainingHistory history = new Sorting.Trainer(new()).Fit(Data, Data);
        Assert.All(history.Epochs, epoch => Assert.Null(epoch.Diagnosis));
        Assert.Empty(history.Findings);
        Assert.Null(history.Errors);
    }

    [Fact]
    public void Layers_have_the_figures_that_fit_them()
    {
        EpochDiagnosis last = new SmallLeNet.Trainer(new(), new() { Diagnose = true }).Fit(DrawnData.Bars(200)).Epochs[^1].Diagnosis!;
        Assert.Equal(["conv2d1", "relu1", "conv2d2", "relu2", "dense1", "relu3", "dense2"], last.Layers.Select(layer => layer.Name));
        Assert.All(last.Layers.Where(layer => layer.Kind is "Conv2D" or "Dense"), layer =>
        {
            Assert.True(layer is { GradientNorm: > 0, WeightNorm: > 0, UpdateRatio: > 0, GradientCosine: >= -1 and <= 1, DuplicatedShare: 0, DeadShare: null, SaturatedShare: null });
        });
        Assert.All(last.Layers.Where(layer => layer.Kind == "ReLU"), layer => Assert.True(layer is { GradientNorm: null, DeadShare: >= 0 and < 0.4 }));
    }

    [Fact]
    public void Norms_and_ratio_are_those_of_the_step()
    {
        StraightLine network = new(), twin = new();
        Dataset one = Samples.Regression(16, 4, 1);
        StraightLine.Trainer trainer = new(twin);
        trainer.ComputeGradients(one.Inputs.Span, one.Targets.Span);
        float[] gradient = new float[4], weight = new float[4];
        trainer.GetGradient("dense1.weight", gradient);
        twin.GetParameter("dense1.weight", weight);

        LayerDiagnosis layer = Assert.Single(new StraightLine.Trainer(network, new() { Diagnose = true, Threads = 1 }).Fit(one).Epochs[0].Diagnosis!.Layers);
        Assert.Equal(Norm(gradient), layer.GradientNorm!.Value, 1e-5);
        Assert.Equal(Norm(weight), layer.WeightNorm!.Value, 1e-5);
        Assert.Equal(0.1 * Norm(gradient) / Norm(weight), layer.UpdateRatio!.Value, 1e-5);
    }

    [Fact]
    public void The_cosine_is_that_of_successive_steps()
    {
        StraightLine network = new(), twin = new();
        Dataset one = Samples.Regression(16, 4, 1);
        StraightLine.Trainer trainer = new(twin);
        List<float[]> gradients = [];
        for (int step = 0; step < 6; step++)
        {
            gradients.Add(new float[4]);
            trainer.Step(one.Inputs.Span, one.Targets.Span);
            trainer.GetGradient("dense1.weight", gradients[^1]);
        }

        EpochResult[] epochs = [.. new StraightLine.Trainer(network, new() { Diagnose = true, Seed = 0 }).Fit(one).Epochs];
        double[] cosines = [.. gradients.Zip(gradients.Skip(1), Cosine)];
        Assert.Null(epochs[3].Diagnosis!.Layers[0].GradientCosine);
        Assert.Equal(cosines[..4].Average(), epochs[4].Diagnosis!.Layers[0].GradientCosine!.Value, 1e-3);
        Assert.Equal(cosines[1..5].Average(), epochs[5].Diagnosis!.Layers[0].GradientCosine!.Value, 1e-3);
    }

    [Fact]
    public void Steps_outside_Fit_are_not_looked_at()
    {
        Sorting.Trainer quiet = new(new(), new() { Diagnose = true }), busy = new(new(), new() { Diagnose = true });
        TrainingHistory expected = quiet.Fit(Data);
        TrainingHistory actual = busy.Fit(Data, progress: new Reports(_ => busy.FindLearningRate(Data)));
        foreach ((EpochResult before, EpochResult after) in expected.Epochs.Zip(actual.Epochs))
            Assert.Equal(before.Diagnosis!.Layers, after.Diagnosis!.Layers);
    }

    [Fact]
    public void A_call_that_goes_on_begins_its_diagnosis_anew()
    {
        Crawling.Trainer trainer = new(new(), new() { Diagnose = true });
        using CancellationTokenSource source = new();
        TrainingHistory first = trainer.Fit(Data, progress: new Reports(epoch => { if (epoch.Epoch == 3) source.Cancel(); }), cancellation: source.Token);
        TrainingHistory second = trainer.Fit(Data);
        Assert.Equal((4, 4), (first.Epochs.Count, second.Epochs.Count));
        Assert.Empty(first.Findings);
        Assert.Empty(second.Findings);
        Assert.Null(first.Errors);
        Assert.NotNull(second.Errors);
    }

    private static float[] Parameter(SmallLeNet network, string name)
    {
        float[] values = new float[SmallLeNet.ParameterCount];
        int length = name switch { "conv2d1.weight" => 6 * 9, "conv2d2.bias" => 12, "dense1.weight" => 32 * 12 * 9, _ => 4 * 32 };
        network.GetParameter(name, values.AsSpan(0, length));
        return values;
    }

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));

    private static double Cosine(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum() / Norm(a) / Norm(b);
}
