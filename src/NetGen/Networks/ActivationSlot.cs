using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>Where an inspection leaves a layer's value: element (i₀, i₁, …) lies at offset + Σ i_d · strides[d].</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActivationSlot
{
    private readonly int[] _strides;

    /// <summary>Emitted code calls this.</summary>
    /// <param name="isInput">In the sample itself, which the layer did not change; otherwise in the scratch.</param>
    /// <param name="offset">Of element 0.</param>
    /// <param name="strides">One per axis of the layer's shape.</param>
    public ActivationSlot(bool isInput, int offset, int[] strides)
    {
        ArgumentNullException.ThrowIfNull(strides);
        IsInput = isInput;
        Offset = offset;
        _strides = [.. strides];
    }

    /// <summary>In the sample itself, which the layer did not change; otherwise in the scratch.</summary>
    public bool IsInput { get; }

    /// <summary>Where element 0 lies.</summary>
    public int Offset { get; }

    /// <summary>From one element of an axis to the next, per axis.</summary>
    public ReadOnlySpan<int> Strides => _strides;
}
