using System.Numerics;
using System.Reflection;
using NetGen.Widths.Emitted;
using NetGen.Widths.Reference;

namespace NetGen.Widths;

/// <summary>One network against its reference: prediction, loss, gradients, and a step of the optimizer, for every number of samples.</summary>
internal sealed class Comparison<T>(Type type, Report report, double tolerance)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly EmittedNetwork<T> _emitted = new(type);
    private readonly ReferenceNetwork _reference = new(type);
    private readonly Random _random = new(type.Name.Length);

    public void Run()
    {
        foreach (int samples in Catalogue.SampleCountsOf(type).Where(samples => samples >= _reference.LeastSamples))
            Run(samples, $"{type.Name}, {samples} samples");
    }

    private void Run(int samples, string what)
    {
        foreach (ReferenceParameter parameter in _reference.Parameters)
            Draw(parameter);

        Batch batch = DrawBatch(samples);
        double[] predictions = _reference.Predict(batch);
        report.Compare($"{what}: prediction", predictions, _emitted.Predict(batch), tolerance);
        report.Compare($"{what}: last layer inspected", _reference.Inspect(batch.Input(0)), _emitted.InspectLast(batch), tolerance);

        double loss = _reference.Differentiate(batch);
        report.Compare($"{what}: loss", [loss], [_emitted.ComputeGradients(batch)], tolerance);
        foreach (ReferenceParameter parameter in _reference.Learned)
            report.Compare($"{what}: gradient of {parameter.Name}", parameter.Gradients, _emitted.GetGradient(parameter), tolerance);

        report.Compare($"{what}: loss of the step", [loss], [_emitted.Step(batch)], tolerance);
        CompareUpdate(what);
    }

    /// <summary>
    /// The reference follows the emitted gradients: an optimizer that divides by their size would make any difference in the sign of a gradient
    /// that is nearly 0 a full step.
    /// </summary>
    private void CompareUpdate(string what)
    {
        foreach (ReferenceParameter parameter in _reference.Learned)
            parameter.Gradients = _emitted.GetGradient(parameter);

        _reference.Update();
        foreach (ReferenceParameter parameter in _reference.Parameters)
            report.Compare($"{what}: {parameter.Name} after the step", parameter.Values, _emitted.GetParameter(parameter), tolerance);
    }

    private void Draw(ReferenceParameter parameter)
    {
        double[] values = Draws.Normals(_random, parameter.Values.Length, parameter.Deviation);
        parameter.Values = Rounded(parameter.IsLearned ? values : Array.ConvertAll(values, value => 0.5 + Math.Abs(value)));
        _emitted.SetParameter(parameter);
    }

    private Batch DrawBatch(int samples)
    {
        while (true)
        {
            double[] inputs = Rounded(Draws.Normals(_random, samples * _emitted.InputLength, 1));
            Batch batch = _reference.HasLabels
                ? Batch.OfLabels(inputs, Draws.Labels(_random, samples, _emitted.OutputLength), _emitted.OutputLength)
                : new(inputs, Rounded(_reference.DrawTargets(_random, samples * _emitted.OutputLength)), null, samples);
            if (_reference.IsAwayFromKinks(batch))
                return batch;
        }
    }

    private static double[] Rounded(double[] values) => Array.ConvertAll(values, value => double.CreateTruncating(T.CreateTruncating(value)));
}

/// <summary>Chooses the precision.</summary>
internal static class Comparison
{
    public static void Run(Type type, Report report)
    {
        if (type.GetCustomAttribute<NetworkAttribute>()!.Precision == Precision.Double)
            new Comparison<double>(type, report, 1e-10).Run();
        else
            new Comparison<float>(type, report, 1e-4).Run();
    }
}
