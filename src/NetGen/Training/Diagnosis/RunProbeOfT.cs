using System.Numerics;

namespace NetGen.Runtime;

/// <summary>
/// Looks at a step now and then: at the gradients in their flat buffer, at the weights before and after, and at some inputs' activations through the
/// compiled inspection. It reads and copies, so that training makes the same bits with it as without.
/// </summary>
internal sealed class RunProbe<T> : RunProbe
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkParameters<T> _parameters;
    private readonly LayerProbe<T>[] _layers;
    private readonly WeightProbe<T>[] _weights;
    private readonly ActivationProbe<T>? _activations;
    private readonly T[] _gradientsBefore;
    private readonly T[] _weightsBefore;
    private int _step;
    private bool _isSampled;

    public RunProbe(NetworkParameters<T> parameters, TrainingProgram<T> program, Dataset training)
    {
        _parameters = parameters;
        _layers = [.. LayerProbe<T>.Of(parameters, program.Inspection, training.Count)];
        _weights = [.. _layers.Select(layer => layer.Weights).OfType<WeightProbe<T>>()];
        UnitProbe<T>[] units = [.. _layers.Select(layer => layer.Units).OfType<UnitProbe<T>>()];
        if (program.Inspection is { } inspection && (units.Length > 0 || program.Task == TrainingTask.Regression))
            _activations = new ActivationProbe<T>(parameters, program, inspection, units);
        _gradientsBefore = new T[parameters.Length];
        _weightsBefore = new T[parameters.Length];
    }

    public override double SquaredError => _activations?.SquaredError ?? double.NaN;

    /// <summary>The step has its gradients and has not changed the weights yet.</summary>
    public void BeforeUpdate(ReadOnlySpan<T> gradients)
    {
        if (_isSampled)
        {
            foreach (WeightProbe<T> weights in _weights)
                weights.SeeNextGradient(_gradientsBefore, gradients);
        }

        _isSampled = _step++ % DiagnosisLimits.StepInterval == 0;
        if (!_isSampled)
            return;

        gradients.CopyTo(_gradientsBefore);
        _parameters.Span.CopyTo(_weightsBefore);
        foreach (WeightProbe<T> weights in _weights)
            weights.SeeGradient(gradients);
    }

    /// <summary>The step is done.</summary>
    public void AfterUpdate(StepContext<T> step)
    {
        if (!_isSampled)
            return;

        foreach (WeightProbe<T> weights in _weights)
            weights.SeeUpdate(_weightsBefore, _parameters.Span);
        _activations?.See(step);
    }

    public override IReadOnlyList<LayerDiagnosis> Close()
    {
        _step = 0;
        _activations?.Close();
        return Array.AsReadOnly(Array.ConvertAll(_layers, layer => layer.Close(_parameters.Span)));
    }
}
