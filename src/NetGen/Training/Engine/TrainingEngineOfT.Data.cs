using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

// The engine on data sets: what the fit loop and the evaluation call.
public sealed unsafe partial class TrainingEngine<T>
{
    private const int LeastEvaluationBatch = 64, MostEvaluationBatch = 512;
    private const int EvaluationValues = 1 << 22;

    private readonly BatchGatherer<T> _gatherer;
    private readonly Phase<T> _evaluation;

    internal override StepSums TrainOn(Dataset data, ReadOnlyMemory<int> samples, double rate, RunProbe? probe = null)
    {
        _buffers.ResizeWithInputs(samples.Length);
        _gatherer.Aim(data, samples);
        _runner.Run(_gatherer.Phase, _buffers.Context);
        StepSums sums = RunPhases(rate) with { Right = Right() };
        if (probe is null)
            Update();
        else
            Update((RunProbe<T>)probe);

        return sums;
    }

    internal override RunProbe NewProbe(Dataset training) => new RunProbe<T>(_parameters, _program, training);

    internal override double EvaluateOn(Dataset data, ReadOnlyMemory<int> samples, Metrics metrics)
    {
        _buffers.ResizeWithInputs(samples.Length);
        _gatherer.Aim(data, samples);
        _runner.Run(_gatherer.Phase, _buffers.Context);
        _buffers.Context.PreparedPointer = (T*)Unsafe.AsPointer(ref _parameters.Prepared);
        _runner.Run(_evaluation, _buffers.Context);
        Hand(metrics);
        return LossSum.Of(_buffers.Losses) * _program.LossScale;
    }

    private void Update(RunProbe<T> probe)
    {
        probe.BeforeUpdate(MemoryMarshal.CreateReadOnlySpan(ref _buffers.Gradients, _parameters.Length));
        Update();
        probe.AfterUpdate(_buffers.Context);
    }

    private void Hand(Metrics metrics)
    {
        int length = _program.OutputLength;
        double[] outputs = new double[length];
        double[] targets = new double[length];
        for (int sample = 0; sample < _buffers.Context.Samples; sample++)
        {
            ReadOnlySpan<T> output = _buffers.Output(sample);
            ReadOnlySpan<T> target = _buffers.Target(sample);
            for (int i = 0; i < length; i++)
            {
                outputs[i] = double.CreateTruncating(output[i]);
                targets[i] = double.CreateTruncating(target[i]);
            }

            metrics.Add(outputs, targets);
        }
    }

    /// <summary>How many of the batch's samples were answered rightly; NaN for a regression.</summary>
    private double Right()
    {
        if (_program.Outputs is not { } outputs || _program.Task == TrainingTask.Regression)
            return double.NaN;

        _runner.Run(outputs, _buffers.Context);
        double right = 0;
        for (int sample = 0; sample < _buffers.Context.Samples; sample++)
            right += Answers.RightShare(_program.Task, _buffers.Output(sample), _buffers.Target(sample));

        return right;
    }

    private static RunState StartOf(TrainingProgram<T> program, TrainerOptions options, int parametersLength)
    {
        const int Line = 64;
        int slotBytes = checked(((parametersLength * sizeof(T)) + Line - 1) / Line * Line);
        string[] slots = program.Stopping is { RestoreBest: true } ? [.. program.SlotNames, .. WeightSlots] : program.SlotNames;
        return new RunState(slots, slotBytes) { LearningRate = program.Rate, Seed = options.Seed ?? program.Seed };
    }

    // Large enough to occupy all threads, small enough that its buffers stay within some megabytes.
    private static TrainingSetup SetupOf(TrainingProgram<T> program)
    {
        long perSample = (long)program.ArenaPerSample + program.InputLength + program.OutputLength;
        long fitting = EvaluationValues / perSample / LeastEvaluationBatch * LeastEvaluationBatch;
        return new TrainingSetup(program.InputLength, program.OutputLength, program.Task)
        {
            Epochs = program.Epochs,
            BatchSize = program.BatchSize,
            LeastBatch = program.LeastBatch,
            Shuffle = program.Shuffle,
            Schedule = program.Schedule,
            WarmupEpochs = program.WarmupEpochs,
            Plateau = program.Plateau,
            Stopping = program.Stopping,
            EvaluationBatch = (int)Math.Clamp(fitting, LeastEvaluationBatch, MostEvaluationBatch),
        };
    }

    private static long EvaluationWork(TrainingProgram<T> program) => program.EvaluationWork > 0
        ? program.EvaluationWork
        : program.Phases.Where(phase => phase.Cut == PhaseCut.Samples).Sum(phase => phase.WorkPerUnit) / 3;
}
