using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class AlignedBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(4096)]
    public unsafe void A_buffer_is_aligned_and_zeroed(int length)
    {
        AlignedBuffer<float> floats = new(length);
        AlignedBuffer<double> doubles = new(length);

        Assert.Equal(0, (nint)Unsafe.AsPointer(ref floats.Origin) % 64);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref doubles.Origin) % 64);
        Assert.Equal(new float[length], floats.Span.ToArray());
        Assert.Equal(length, doubles.Span.Length);
    }

    [Fact]
    public void A_buffer_stays_where_it_is()
    {
        AlignedBuffer<float> buffer = new(100);
        nint before = Address(buffer);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);

        Assert.Equal(before, Address(buffer));
    }

    [Fact]
    public unsafe void Scratch_grows_and_is_kept()
    {
        nint small = (nint)Unsafe.AsPointer(ref Scratch<double>.Rent(10));
        nint again = (nint)Unsafe.AsPointer(ref Scratch<double>.Rent(5));
        Span<double> large = new(Unsafe.AsPointer(ref Scratch<double>.Rent(100_000)), 100_000);
        large.Fill(1);
        nint still = (nint)Unsafe.AsPointer(ref Scratch<double>.Rent(100_000));

        Assert.Equal(small, again);
        Assert.Equal(0, still % 64);
        Assert.Equal((nint)Unsafe.AsPointer(ref large[0]), still);
    }

    [Fact]
    public unsafe void Scratch_belongs_to_its_thread()
    {
        nint here = (nint)Unsafe.AsPointer(ref Scratch<float>.Rent(10));
        nint there = here;
        Thread thread = new(() => there = (nint)Unsafe.AsPointer(ref Scratch<float>.Rent(10)));
        thread.Start();
        thread.Join();

        Assert.NotEqual(here, there);
    }

    private static unsafe nint Address(AlignedBuffer<float> buffer) => (nint)Unsafe.AsPointer(ref buffer.Origin);
}
