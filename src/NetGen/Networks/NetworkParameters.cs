using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <summary>Emitted: makes the prepared form, which predictions read, of the training form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void PrepareKernel<T>(ref T parameters, ref T prepared)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>
/// The parameters of a network: the training form, the version that every write of it bumps, and the prepared form, rebuilt by the
/// next reader when it is stale. Any number of threads may read while none writes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class NetworkParameters<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkDescription _description;
    private readonly ParameterSlot[] _slots;
    private readonly PrepareKernel<T> _prepare;
    private readonly AlignedBuffer<T> _values;
    private readonly AlignedBuffer<T> _prepared;
    private readonly Lock _preparing = new();
    private long _version = 1;
    private long _preparedVersion;

    /// <summary>All zeros.</summary>
    /// <param name="description">Of the network; its name and hash appear in files and messages.</param>
    /// <param name="slots">Where each parameter lies.</param>
    /// <param name="length">Of the training form, pads included.</param>
    /// <param name="preparedLength">Of the prepared form, pads included.</param>
    /// <param name="prepare">Makes the one of the other.</param>
    public NetworkParameters(NetworkDescription description, ParameterSlot[] slots, int length, int preparedLength, PrepareKernel<T> prepare)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentNullException.ThrowIfNull(prepare);
        _description = description;
        _slots = slots;
        _prepare = prepare;
        _values = new AlignedBuffer<T>(length);
        _prepared = new AlignedBuffer<T>(preparedLength);
    }

    /// <summary>The network that these belong to.</summary>
    public NetworkDescription Description => _description;

    /// <summary>The parameters by name, in order.</summary>
    public ReadOnlySpan<ParameterSlot> Slots => _slots;

    /// <summary>How many values the training form has, pads included.</summary>
    public int Length => _values.Length;

    /// <summary>The training form, 64-byte aligned; pads are zero. Whoever writes it calls <see cref="Touch"/> after.</summary>
    public ref T Values => ref _values.Origin;

    /// <summary>The training form as a span.</summary>
    public Span<T> Span => _values.Span;

    /// <summary>Grows with every write.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>The prepared form, up to date.</summary>
    public ref T Prepared
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (Volatile.Read(ref _preparedVersion) != Volatile.Read(ref _version))
                Prepare();
            return ref _prepared.Origin;
        }
    }

    /// <summary>Says that values were written: the prepared form is stale from now on.</summary>
    public void Touch() => Interlocked.Increment(ref _version);

    /// <summary>Gives every parameter its first values, as declared. The same seed gives the same bits.</summary>
    public void Initialize(long seed)
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            T[] raw = new T[_slots[i].Length];
            Initialization.Fill(raw.AsSpan(), _slots[i].Start, _slots[i].Shape, seed, i);
            ParameterLayout.Write<T>(_slots[i], raw, ref _values.Origin);
        }
        Touch();
    }

    /// <summary>Other parameters of the same values.</summary>
    public NetworkParameters<T> Clone()
    {
        NetworkParameters<T> clone = new(_description, _slots, _values.Length, _prepared.Length, _prepare);
        clone.CopyFrom(this);
        return clone;
    }

    /// <summary>Takes over all values.</summary>
    /// <param name="other">Parameters of the same network.</param>
    public void CopyFrom(NetworkParameters<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other._values.Span.CopyTo(_values.Span);
        Touch();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Prepare()
    {
        lock (_preparing)
        {
            long version = Volatile.Read(ref _version);
            if (_preparedVersion == version)
                return;
            _prepare(ref _values.Origin, ref _prepared.Origin);
            Volatile.Write(ref _preparedVersion, version);
        }
    }
}
