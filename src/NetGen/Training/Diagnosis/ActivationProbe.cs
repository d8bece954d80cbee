using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Runs the compiled inspection on some inputs of a sampled step, and shows the layers' probes what it leaves.</summary>
internal sealed class ActivationProbe<T>(NetworkParameters<T> parameters, TrainingProgram<T> program, InspectionProgram<T> inspection, UnitProbe<T>[] units)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private double _squares;
    private long _values;

    /// <summary>The mean squared error of the epoch's inputs; NaN where none was looked at.</summary>
    public double SquaredError => _values == 0 ? double.NaN : _squares / _values;

    public void See(StepContext<T> step)
    {
        for (int i = 0; i < Math.Min(step.Samples, DiagnosisLimits.InputsPerStep); i++)
        {
            ref T sample = ref Unsafe.Add(ref step.Inputs, (nint)i * program.InputLength);
            ref T scratch = ref inspection.Run(ref parameters.Values, ref sample);
            foreach (UnitProbe<T> probe in units)
                probe.See(ref sample, ref scratch);
            if (program.Task == TrainingTask.Regression)
                SeeError(ref sample, ref scratch, ref Unsafe.Add(ref step.Targets, (nint)i * program.TargetStride));
        }
    }

    /// <summary>The next epoch begins.</summary>
    public void Close() => (_squares, _values) = (0, 0);

    private void SeeError(ref T sample, ref T scratch, ref T target)
    {
        Span<T> outputs = program.OutputLength <= 64 ? stackalloc T[program.OutputLength] : new T[program.OutputLength];
        inspection.ReadLast(ref sample, ref scratch, outputs);
        for (int i = 0; i < outputs.Length; i++)
        {
            double error = double.CreateTruncating(outputs[i] - Unsafe.Add(ref target, i));
            _squares += error * error;
        }

        _values += outputs.Length;
    }
}
