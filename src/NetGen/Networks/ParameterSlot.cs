using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// A parameter's place in the training form: raw element (i₀, i₁, …) lies at offset + Σ i_d · strides[d]. Between rows there may be
/// pads, which stay zero; a matrix may lie in panels.
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

    /// <summary>
    /// Elements of a matrix's first axis that make a panel with all of the second: the strides hold within it, and panels follow each other without pads.
    /// 0 where all is one.
    /// </summary>
    public int Panel { get; init; }

    /// <summary>From the end of the strides of one panel to the beginning of the next.</summary>
    internal nint PanelGap => Panel == 0 ? 0 : (nint)Panel * (_shape[1] - 1);

    /// <summary>From the first element to the last. Pads between rows are zeros, in parameters and gradients: sums may run over them.</summary>
    internal Range Range => Panel > 0 ? Offset..(Offset + Length) : Offset..(Offset + 1 + _shape.Zip(_strides, (extent, stride) => (extent - 1) * stride).Sum());
}
