using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Zeroed, pinned memory whose first element lies on a 64-byte boundary: one cache line, one 512-bit vector.</summary>
/// <remarks>A managed array with an offset, so that nothing needs disposing: the garbage collector itself aligns to 8 bytes only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly T[] _array;
    private readonly int _offset;

    /// <summary>Allocates <paramref name="length"/> zeros.</summary>
    public unsafe AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        _array = GC.AllocateArray<T>(checked(length + (Alignment / sizeof(T))), pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        _offset = (int)(-address & (Alignment - 1)) / sizeof(T);
    }

    /// <summary>How many elements may be used.</summary>
    public int Length { get; }

    /// <summary>The first element; its address stays the same for the life of the buffer.</summary>
    public ref T Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset);
    }

    /// <summary>All elements.</summary>
    public Span<T> Span => _array.AsSpan(_offset, Length);
}
