using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Carries a parameter, or a layer's activations, between its raw form (row-major) and its place in a padded buffer.</summary>
internal static class ParameterLayout
{
    /// <summary>padded → raw; <paramref name="buffer"/> is the whole training form, or gradients laid out like it.</summary>
    public static void Read<T>(ParameterSlot slot, ref T buffer, Span<T> raw) => Read(new Walk(slot, stackalloc int[slot.Shape.Length]), ref buffer, raw);

    /// <summary>padded → raw: element (i₀, i₁, …) of the shape lies at offset + Σ i_d · strides[d].</summary>
    public static void Read<T>(ReadOnlySpan<int> shape, int offset, ReadOnlySpan<int> strides, ref T buffer, Span<T> raw) =>
        Read(new Walk(shape, offset, strides, stackalloc int[shape.Length]), ref buffer, raw);

    /// <summary>raw → padded; pads are left alone.</summary>
    public static void Write<T>(ParameterSlot slot, ReadOnlySpan<T> raw, ref T buffer)
    {
        Walk rows = new(slot, stackalloc int[slot.Shape.Length]);
        for (int i = 0; i < raw.Length; i += rows.Count)
        {
            nint place = rows.Next();
            for (int k = 0; k < rows.Count; k++, place += rows.Stride)
                Unsafe.Add(ref buffer, place) = raw[i + k];
        }
    }

    private static void Read<T>(Walk rows, ref T buffer, Span<T> raw)
    {
        for (int i = 0; i < raw.Length; i += rows.Count)
        {
            nint place = rows.Next();
            for (int k = 0; k < rows.Count; k++, place += rows.Stride)
                raw[i + k] = Unsafe.Add(ref buffer, place);
        }
    }

    /// <summary>Visits the first element of every run along the last axis, in row-major order.</summary>
    private ref struct Walk
    {
        private readonly ReadOnlySpan<int> _shape;
        private readonly ReadOnlySpan<int> _strides;
        private readonly Span<int> _index;
        private readonly int _panel;
        private readonly nint _panelGap;
        private nint _place;

        public Walk(ParameterSlot slot, Span<int> index)
            : this(slot.Shape, slot.Offset, slot.Strides, index) => (_panel, _panelGap) = (slot.Panel, slot.PanelGap);

        /// <param name="shape">Of the raw form.</param>
        /// <param name="offset">Of element 0.</param>
        /// <param name="strides">One per axis.</param>
        /// <param name="index">Zeros, one per axis: where the walk stands.</param>
        public Walk(ReadOnlySpan<int> shape, int offset, ReadOnlySpan<int> strides, Span<int> index)
        {
            int outerAxes = Math.Max(shape.Length - 1, 0);
            _shape = shape[..outerAxes];
            _strides = strides[..outerAxes];
            _index = index[..outerAxes];
            _place = offset;
            Count = shape.IsEmpty ? 1 : shape[^1];
            Stride = shape.IsEmpty ? 0 : strides[^1];
        }

        /// <summary>The length of a run.</summary>
        public readonly int Count { get; }

        /// <summary>From one element of a run to the next.</summary>
        public readonly nint Stride { get; }

        /// <summary>Where the run begins that comes now.</summary>
        public nint Next()
        {
            nint place = _place;
            for (int axis = _index.Length - 1; axis >= 0; axis--)
            {
                _place += _strides[axis];
                if (++_index[axis] < _shape[axis])
                {
                    if (_panel > 0 && _index[axis] % _panel == 0)
                        _place += _panelGap;
                    break;
                }
                _place -= (nint)_shape[axis] * _strides[axis];
                _index[axis] = 0;
            }
            return place;
        }
    }
}
