using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The memory of a trainer. What belongs to a batch grows when a bigger batch arrives, and never shrinks.</summary>
internal sealed unsafe class StepBuffers<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Kernels read targets in whole vectors, of the last sample too.
    private const int VectorBytes = 64;

    // Values may lie with this many samples in lanes, the last ones beyond the batch.
    private const int SampleBlock = 16;

    private readonly TrainingProgram<T> _program;
    private readonly AlignedBuffer<T> _gradients;
    private readonly AlignedBuffer<T> _shared;
    private readonly AlignedBuffer<T> _scalars;
    private AlignedBuffer<T> _targets = new(0);
    private AlignedBuffer<T> _arena = new(0);
    private AlignedBuffer<T> _losses = new(0);
    private AlignedBuffer<T> _outputs = new(0);
    private AlignedBuffer<T> _inputs = new(0);
    private int _capacity;
    private int _inputCapacity;

    public StepBuffers(TrainingProgram<T> program, int parametersLength, RunState state)
    {
        _program = program;
        _gradients = new AlignedBuffer<T>(parametersLength);
        _shared = new AlignedBuffer<T>(program.SharedLength);
        _scalars = new AlignedBuffer<T>(program.ScalarCount);
        Context.GradientsPointer = Pointer(_gradients);
        Context.SharedPointer = Pointer(_shared);
        Context.ScalarsPointer = Pointer(_scalars);
        Context.SlotsPointer = (T*)Unsafe.AsPointer(ref state.Slots);
        Context.SlotStride = state.SlotBytes / sizeof(T);
    }

    public StepContext<T> Context { get; } = new();

    public ref T Gradients => ref _gradients.Origin;

    public Span<T> Scalars => _scalars.Span;

    public ReadOnlySpan<T> Penalties => _shared.Span.Slice(_program.PenaltyOffset, _program.PenaltyCount);

    public ReadOnlySpan<T> Losses => _losses.Span[..Context.Samples];

    /// <summary>Of one sample, without padding.</summary>
    public Span<T> Target(int sample) => _targets.Span.Slice(sample * _program.TargetStride, _program.OutputLength);

    /// <summary>Of one sample.</summary>
    public ReadOnlySpan<T> Output(int sample) => _outputs.Span.Slice(sample * _program.OutputLength, _program.OutputLength);

    /// <summary>Takes over the targets of a batch, padding every row.</summary>
    public void SetTargets(ReadOnlySpan<T> targets)
    {
        int length = _program.OutputLength;
        if (_program.TargetStride == length)
        {
            targets.CopyTo(_targets.Span);
            return;
        }

        for (int sample = 0; sample < Context.Samples; sample++)
            targets.Slice(sample * length, length).CopyTo(Target(sample));
    }

    /// <summary>Takes over the labels of a batch.</summary>
    public void SetTargets(ReadOnlySpan<int> labels)
    {
        Span<T> targets = _targets.Span[..checked(labels.Length * _program.TargetStride)];
        targets.Clear();
        for (int sample = 0; sample < labels.Length; sample++)
            BatchGatherer<T>.Mark(labels[sample], targets.Slice(sample * _program.TargetStride, _program.OutputLength));
    }

    /// <summary>Makes room for a batch, whose inputs lie elsewhere.</summary>
    /// <exception cref="ArgumentException">The batch is too large for one array.</exception>
    public void Resize(int samples)
    {
        if (samples > _capacity)
            Grow(samples);

        Context.Samples = samples;
    }

    /// <summary>Makes room for a batch and its inputs.</summary>
    public void ResizeWithInputs(int samples)
    {
        Resize(samples);
        if (samples > _inputCapacity)
        {
            _inputs = Allocate(samples, _program.InputLength);
            _inputCapacity = samples;
        }

        Context.InputsPointer = Pointer(_inputs);
    }

    private void Grow(int samples)
    {
        int whole = checked((samples + SampleBlock - 1) / SampleBlock * SampleBlock);
        _arena = Allocate(whole, _program.ArenaPerSample);
        _targets = Allocate(samples, _program.TargetStride, slack: VectorBytes / sizeof(T));
        _losses = Allocate(whole, 1);
        _outputs = Allocate(samples, _program.OutputLength);
        _capacity = samples;
        Context.ArenaPointer = Pointer(_arena);
        Context.TargetsPointer = Pointer(_targets);
        Context.LossesPointer = Pointer(_losses);
        Context.OutputsPointer = Pointer(_outputs);
    }

    private static AlignedBuffer<T> Allocate(int samples, int perSample, int slack = 0)
    {
        long length = ((long)samples * perSample) + slack;
        if (length > Array.MaxLength - 64)
            throw new ArgumentException(FormattableString.Invariant($"A batch of {samples} samples needs {length} values in one array, more than .NET allows; use smaller batches."), nameof(samples));

        return new AlignedBuffer<T>((int)length);
    }

    private static T* Pointer(AlignedBuffer<T> buffer) => (T*)Unsafe.AsPointer(ref buffer.Origin);
}
