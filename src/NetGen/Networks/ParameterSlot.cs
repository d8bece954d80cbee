using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// A parameter's place in the training form: raw element (i₀, i₁, …) lies at offset + Σ i_d · strides[d]. Between rows there may be
/// pads, which stay zero.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterSlot
{
    private readonly int[] _shape;
    private readonly int[] _strides;

    /// <summary>Emitted code calls this.</summary>
    /// <param name="name">"dense1.weight".</param>
    /// <param name="shape">Outside: [out, in].</param>
    /// <param name="offset">Of element 0.</param>
    /// <param name="strides">One per axis of the shape.</param>
    /// <param name="start">How it begins.</param>
    public ParameterSlot(string name, int[] shape, int offset, int[] strides, ParameterStart start)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(strides);
        if (shape.Length != strides.Length)
            throw new ArgumentException($"Expected {shape.Length} strides for {ShapeText.Of(shape)}, given {strides.Length}.", nameof(strides));
        Name = name;
        Offset = offset;
        Start = start;
        _shape = [.. shape];
        _strides = [.. strides];
        Length = _shape.Aggregate(1, (product, extent) => checked(product * extent));
    }

    /// <summary>"dense1.weight".</summary>
    public string Name { get; }

    /// <summary>The shape outside, as PyTorch has it.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>How many raw elements there are.</summary>
    public int Length { get; }

    /// <summary>Where element 0 lies.</summary>
    public int Offset { get; }

    /// <summary>From one element of an axis to the next, per axis.</summary>
    public ReadOnlySpan<int> Strides => _strides;

    /// <summary>How it begins.</summary>
    public ParameterStart Start { get; }

    /// <summary>Whether the optimizer moves it; otherwise it is a statistic of the data, which has no gradient.</summary>
    public bool IsLearned { get; init; } = true;
}
