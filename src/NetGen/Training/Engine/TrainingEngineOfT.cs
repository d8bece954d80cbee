using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <summary>Runs a network's training program: stages the batch, drives the emitted phases over the threads, keeps the run's state.</summary>
/// <remarks>Serves one thread at a time, and says so when two meet. A step allocates nothing once a batch as large has been seen.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class TrainingEngine<T> : TrainingEngine
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostThreads = 1024;

    private readonly NetworkParameters<T> _parameters;
    private readonly TrainingProgram<T> _program;
    private readonly StepBuffers<T> _buffers;
    private readonly PhaseRunner<T> _runner;
    private bool _hasGradients;

    /// <summary>A trainer's engine at the start of a run.</summary>
    public TrainingEngine(NetworkParameters<T> parameters, TrainingProgram<T> program, TrainerOptions? options)
        : this(parameters, program, options ?? new TrainerOptions(), WorkerPool.Shared)
    {
    }

    internal TrainingEngine(NetworkParameters<T> parameters, TrainingProgram<T> program, TrainerOptions options, WorkerPool pool)
        : base(SetupOf(program), options, StartOf(program, options, parameters.Length))
    {
        _parameters = parameters;
        _program = program;
        _buffers = new StepBuffers<T>(program, parameters.Length, State);
        _runner = new PhaseRunner<T>(Math.Min(options.Threads ?? Environment.ProcessorCount, MostThreads), pool);
        _gatherer = new BatchGatherer<T>(program);
        _evaluation = new Phase<T>(PhaseCut.Samples, 0, EvaluationWork(program), program.Evaluate);
    }

    /// <summary>The learning rate α, before any schedule: schedules count the epochs of <c>Fit</c>, and a single step takes α as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or not a number.</exception>
    public T LearningRate
    {
        get => T.CreateTruncating(State.LearningRate);
        set
        {
            if (!T.IsFinite(value) || T.IsNegative(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a learning rate that is finite and not negative.");

            State.LearningRate = double.CreateTruncating(value);
        }
    }

    /// <summary>One step of the optimizer; returns the mean loss before it, penalties included.</summary>
    /// <exception cref="ArgumentException">
    /// A length is not a whole number of samples, or does not go with the other; or a network with batch normalisation is given a single sample.
    /// </exception>
    public T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        using Visit visit = Enter();
        Stage(inputs, targets);
        return Run(inputs, update: true);
    }

    /// <inheritdoc cref="Step(ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    public T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
    {
        using Visit visit = Enter();
        Stage(inputs, labels);
        return Run(inputs, update: true);
    }

    /// <summary>One step of the optimizer on a loss of the caller's, given by its gradient with respect to the outputs; gradients of samples are summed.</summary>
    /// <inheritdoc cref="Step(ReadOnlySpan{T}, ReadOnlySpan{T})" path="/exception"/>
    public void StepFromOutputGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients)
    {
        using Visit visit = Enter();
        int samples = BatchCheck.Samples(inputs, _program.InputLength, _program.LeastBatch);
        BatchCheck.OutputGradients(outputGradients, samples, _program.OutputLength);
        _buffers.Resize(samples);
        _buffers.SetTargets(outputGradients);
        fixed (T* pinned = inputs)
        {
            _buffers.Context.InputsPointer = pinned;
            RunPhases(_program.GradientPhases, State.LearningRate);
            Update();
            _buffers.Context.InputsPointer = null;
        }
    }

    /// <summary>Computes loss and gradients as a step would, and changes neither parameters nor state.</summary>
    /// <inheritdoc cref="Step(ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    public T ComputeGradients(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        using Visit visit = Enter();
        Stage(inputs, targets);
        return Run(inputs, update: false);
    }

    /// <inheritdoc cref="ComputeGradients(ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    public T ComputeGradients(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
    {
        using Visit visit = Enter();
        Stage(inputs, labels);
        return Run(inputs, update: false);
    }

    /// <summary>The gradient of a parameter, as the last step or <c>ComputeGradients</c> found it.</summary>
    /// <exception cref="ArgumentException">There is no such parameter, it is a statistic, or the destination has another length.</exception>
    /// <exception cref="InvalidOperationException">No gradient was computed yet.</exception>
    public void GetGradient(string name, Span<T> destination)
    {
        using Visit visit = Enter();
        if (!_hasGradients)
            throw new InvalidOperationException("There are no gradients before the first Step or ComputeGradients.");

        _parameters.ReadGradient(name, ref _buffers.Gradients, destination);
    }

    private void Stage(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        int samples = BatchCheck.Samples(inputs, _program.InputLength, _program.LeastBatch);
        BatchCheck.Targets(targets, samples, _program.OutputLength);
        _buffers.Resize(samples);
        _buffers.SetTargets(targets);
    }

    private void Stage(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
    {
        int samples = BatchCheck.Samples(inputs, _program.InputLength, _program.LeastBatch);
        BatchCheck.Labels(labels, samples, _program.OutputLength, _program.HasLabels);
        _buffers.Resize(samples);
        _buffers.SetTargets(labels);
    }

    private T Run(ReadOnlySpan<T> inputs, bool update)
    {
        fixed (T* pinned = inputs)
        {
            _buffers.Context.InputsPointer = pinned;
            StepSums sums = RunPhases(State.LearningRate);
            if (update)
                Update();

            _buffers.Context.InputsPointer = null;
            return T.CreateTruncating(sums.MeanLoss);
        }
    }

    private StepSums RunPhases(double rate)
    {
        RunPhases(_program.Phases, rate);
        return new StepSums(_buffers.Context.Samples, LossSum.Of(_buffers.Losses) * _program.LossScale, LossSum.Of(_buffers.Penalties));
    }

    private void RunPhases(Phase<T>[] phases, double rate)
    {
        StepContext<T> context = _buffers.Context;
        context.ParametersPointer = (T*)Unsafe.AsPointer(ref _parameters.Values);
        (context.Seed, context.Step) = (State.Seed, State.Step + 1);
        _program.SetScalars?.Invoke(_buffers.Scalars, rate, State.Step + 1, context.Samples);
        _hasGradients = true;
        foreach (ref readonly Phase<T> phase in phases.AsSpan())
            _runner.Run(phase, context);
    }

    private void Update()
    {
        foreach (ref readonly Phase<T> phase in _program.Update.AsSpan())
            _runner.Run(phase, _buffers.Context);

        _parameters.Touch();
        State.Step++;
    }
}
