using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Temporary memory of the calling thread, so that prediction allocates nothing after a thread's first call.</summary>
/// <remarks>All rents of a thread share one buffer: a method that rents must not call another that does while it still needs its values.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scratch<T>
    where T : unmanaged
{
    [ThreadStatic]
    private static AlignedBuffer<T>? Buffer;

    /// <summary>At least <paramref name="length"/> elements, 64-byte aligned and not cleared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Rent(int length)
    {
        AlignedBuffer<T>? buffer = Buffer;
        return ref (buffer is not null && buffer.Length >= length ? buffer : Grow(length)).Origin;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AlignedBuffer<T> Grow(int length) => Buffer = new AlignedBuffer<T>(length);
}
