using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Carries a parameter between its raw form (row-major, PyTorch's shape) and its place in a padded buffer.</summary>
internal static class ParameterLayout
{
    /// <summary>padded → raw; <paramref name="buffer"/> is the whole training form, or gradients laid out like it.</summary>
    public static void Read<T>(ParameterSlot slot, ref T buffer, Span<T> raw)
    {
        Walk rows = new(slot);
        for (int i = 0; i < raw.Length; i += rows.Count)
        {
            nint place = rows.Next();
            for (int k = 0; k < rows.Count; k++, place += rows.Stride)
                raw[i + k] = Unsafe.Add(ref buffer, place);
        }
    }

    /// <summary>raw → padded; pads are left alone.</summary>
    public static void Write<T>(ParameterSlot slot, ReadOnlySpan<T> raw, ref T buffer)
    {
        Walk rows = new(slot);
        for (int i = 0; i < raw.Length; i += rows.Count)
        {
            nint place = rows.Next();
            for (int k = 0; k < rows.Count; k++, place += rows.Stride)
                Unsafe.Add(ref buffer, place) = raw[i + k];
        }
    }

    /// <summary>Visits the first element of every run along the last axis, in row-major order.</summary>
    private ref struct Walk
    {
        private readonly ReadOnlySpan<int> _shape;
        private readonly ReadOnlySpan<int> _strides;
        private readonly int[] _index;
        private nint _place;

        public Walk(ParameterSlot slot)
        {
            int outerAxes = Math.Max(slot.Shape.Length - 1, 0);
            _shape = slot.Shape[..outerAxes];
            _strides = slot.Strides[..outerAxes];
            _index = new int[outerAxes];
            _place = slot.Offset;
            Count = slot.Shape.IsEmpty ? 1 : slot.Shape[^1];
            Stride = slot.Shape.IsEmpty ? 0 : slot.Strides[^1];
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
                    break;
                _place -= (nint)_shape[axis] * _strides[axis];
                _index[axis] = 0;
            }
            return place;
        }
    }
}
