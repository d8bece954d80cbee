using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// All that a run knows besides the parameters: where it stands, its rate, what the epoch has added up so far, the optimizer's
/// state, what early stopping has seen and the best weights. Random numbers are keyed by <see cref="Seed"/>, <see cref="Step"/> and <see cref="Epoch"/>, so these are their counters.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RunState
{
    private readonly string[] _slotNames;
    private readonly AlignedBuffer<byte> _slots;
    private RunPosition _position = new() { Plateau = new() };

    /// <param name="slotNames">The optimizer's state vectors.</param>
    /// <param name="slotBytes">The length of each in bytes, a multiple of 64.</param>
    internal RunState(string[] slotNames, int slotBytes)
    {
        _slotNames = slotNames;
        SlotBytes = slotBytes;
        _slots = new AlignedBuffer<byte>(checked(slotNames.Length * slotBytes));
    }

    /// <summary>The learning rate α, before any schedule; what a plateau has left of it.</summary>
    public double LearningRate
    {
        get => _position.LearningRate;
        internal set => _position.LearningRate = value;
    }

    /// <summary>The seed of the data order.</summary>
    public long Seed
    {
        get => _position.Seed;
        internal set => _position.Seed = value;
    }

    /// <summary>Steps done.</summary>
    public long Step
    {
        get => _position.Step;
        internal set => _position.Step = value;
    }

    /// <summary>Epochs done, and so the number of the current one, counted from 0.</summary>
    public int Epoch
    {
        get => _position.Epoch;
        internal set => _position.Epoch = value;
    }

    /// <summary>The epoch with which the run began.</summary>
    public int RunStart
    {
        get => _position.RunStart;
        internal set => _position.RunStart = value;
    }

    /// <summary>The epoch at which the run is over; a run is on while it lies ahead.</summary>
    public int EpochLimit
    {
        get => _position.EpochLimit;
        internal set => _position.EpochLimit = value;
    }

    /// <summary>Samples of the current epoch that were trained on.</summary>
    public int Position => _position.Sums.Samples;

    internal int SlotBytes { get; }

    internal ref byte Slots => ref _slots.Origin;

    internal ref EpochSums Sums => ref _position.Sums;

    internal ref PlateauState Plateau => ref _position.Plateau;

    internal StoppingState Stopping { get; set; } = new();

    internal Span<byte> SlotSpan(int index) => _slots.Span.Slice(index * SlotBytes, SlotBytes);

    /// <summary>An equal state that shares nothing with this one.</summary>
    public RunState Clone()
    {
        RunState clone = new(_slotNames, SlotBytes);
        clone.CopyFrom(this);
        return clone;
    }

    /// <summary>Takes over the state of another run of the same network.</summary>
    /// <exception cref="ArgumentException">The other run has another optimizer or other parameters.</exception>
    public void CopyFrom(RunState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!other._slotNames.AsSpan().SequenceEqual(_slotNames) || other.SlotBytes != SlotBytes)
            throw new ArgumentException($"Expected the state of {Layout(_slotNames, SlotBytes)}, given that of {Layout(other._slotNames, other.SlotBytes)}.", nameof(other));

        _position = other._position;
        Stopping = other.Stopping.Clone();
        other._slots.Span.CopyTo(_slots.Span);
    }

    private static string Layout(string[] names, int bytes) => FormattableString.Invariant($"{names.Length} slots ({string.Join(", ", names)}) of {bytes} bytes");

    // The fixed part of the state; written to files as these bytes are named, one by one.
    [StructLayout(LayoutKind.Auto)]
    private record struct RunPosition
    {
        public long Seed;
        public long Step;
        public int Epoch;
        public int RunStart;
        public int EpochLimit;
        public double LearningRate;
        public EpochSums Sums;
        public PlateauState Plateau;
    }
}
