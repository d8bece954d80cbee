using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Emitted: makes every layer's value of one sample, and leaves them in the scratch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void InspectKernel<T>(ref T parameters, ref T inputs, ref T scratch)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>How a network is inspected: the compiled forward pass that keeps every layer's value, and where it leaves them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InspectionProgram<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkDescription _description;
    private readonly ActivationSlot[] _slots;
    private readonly int[][] _shapes;
    private readonly int[] _lengths;
    private readonly int _inputLength;
    private readonly int _scratch;
    private readonly InspectKernel<T> _run;

    /// <summary>Emitted code calls this.</summary>
    /// <param name="description">Of the network.</param>
    /// <param name="slots">Where each of the description's layers finds its value.</param>
    /// <param name="scratch">How many values the kernel leaves behind.</param>
    /// <param name="run">The kernel.</param>
    public InspectionProgram(NetworkDescription description, ActivationSlot[] slots, int scratch, InspectKernel<T> run)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentNullException.ThrowIfNull(run);
        if (slots.Length != description.Layers.Count)
            throw new ArgumentException($"Expected a slot for each of {description.Layers.Count} layers, given {slots.Length}.", nameof(slots));
        _description = description;
        _slots = slots;
        _scratch = scratch;
        _run = run;
        _shapes = [.. description.Layers.Select(layer => layer.OutputShape.ToArray())];
        _lengths = Array.ConvertAll(_shapes, Product);
        _inputLength = Product([.. description.InputShape]);
    }

    /// <summary>The layers' values of one sample; threads may meet in it as in a prediction.</summary>
    /// <exception cref="ArgumentException">The input is not one sample.</exception>
    public Inspection<T> Run(NetworkParameters<T> parameters, ReadOnlySpan<T> input)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Lengths.RequireOne(input.Length, _inputLength);
        ref T sample = ref MemoryMarshal.GetReference(input);
        ref T scratch = ref Run(ref parameters.Values, ref sample);

        var layers = new LayerActivation<T>[_slots.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            T[] values = new T[_lengths[i]];
            Read(i, ref sample, ref scratch, values);
            layers[i] = new LayerActivation<T>(_description.Layers[i], values);
        }

        return new Inspection<T>(_description, layers);
    }

    /// <summary>Where each layer's value lies after <see cref="Run(ref T, ref T)"/>.</summary>
    internal ReadOnlySpan<ActivationSlot> Slots => _slots;

    /// <summary>Makes the layers' values of one sample and returns the scratch that holds them, until the thread rents again.</summary>
    internal ref T Run(ref T parameters, ref T sample)
    {
        ref T scratch = ref Scratch<T>.Rent(_scratch);
        _run(ref parameters, ref sample, ref scratch);
        return ref scratch;
    }

    /// <summary>The network's output, in the order of its shape.</summary>
    internal void ReadLast(ref T sample, ref T scratch, Span<T> outputs)
    {
        if (_slots.Length > 0)
            Read(_slots.Length - 1, ref sample, ref scratch, outputs);
        else
            MemoryMarshal.CreateReadOnlySpan(ref sample, outputs.Length).CopyTo(outputs);
    }

    private void Read(int layer, ref T sample, ref T scratch, Span<T> values) =>
        ParameterLayout.Read(_shapes[layer], _slots[layer].Offset, _slots[layer].Strides, ref _slots[layer].IsInput ? ref sample : ref scratch, values);

    private static int Product(int[] extents) => extents.Aggregate(1, (product, extent) => checked(product * extent));
}
