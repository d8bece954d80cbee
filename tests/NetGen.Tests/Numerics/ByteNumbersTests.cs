using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Whole numbers that are bytes in memory, at every width, against one number after the other. On a machine without a width its portable code runs.</summary>
public sealed class ByteNumbersTests
{
    private const byte Untouched = 99;

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)(i * 7))];

    private static readonly float[] Singles = [.. Bytes.Select(number => (float)number)];

    private static readonly double[] Doubles = [.. Bytes.Select(number => (double)number)];

    [Fact]
    public void Every_number_is_read_as_it_is()
    {
        byte[] memory = [Untouched, .. Bytes];
        for (nuint i = 0; i < 256; i += 16)
        {
            Assert.Equal(Vector512.Create<float>(Singles.AsSpan((int)i)), ByteNumbers.Load512Single(ref memory[1], i));
            Assert.Equal(Vector512.Create<double>(Doubles.AsSpan((int)i)), ByteNumbers.Load512Double(ref memory[1], i));
            Assert.Equal(Vector256.Create<float>(Singles.AsSpan((int)i)), ByteNumbers.Load256Single(ref memory[1], i));
            Assert.Equal(Vector256.Create<double>(Doubles.AsSpan((int)i)), ByteNumbers.Load256Double(ref memory[1], i));
            Assert.Equal(Vector128.Create<float>(Singles.AsSpan((int)i)), ByteNumbers.Load128Single(ref memory[1], i));
            Assert.Equal(Vector128.Create<double>(Doubles.AsSpan((int)i)), ByteNumbers.Load128Double(ref memory[1], i));
        }
    }

    [Fact]
    public void Nothing_is_read_behind_a_vector()
    {
        byte[] memory = [.. Bytes.AsSpan(0, 16)];
        Assert.Equal(Doubles[14], ByteNumbers.Load128Double(ref memory[0], 14)[0]);
        Assert.Equal(Singles[12], ByteNumbers.Load128Single(ref memory[0], 12)[0]);
        Assert.Equal(Doubles[12], ByteNumbers.Load256Double(ref memory[0], 12)[0]);
        Assert.Equal(Singles[8], ByteNumbers.Load256Single(ref memory[0], 8)[0]);
        Assert.Equal(Doubles[8], ByteNumbers.Load512Double(ref memory[0], 8)[0]);
    }

    [Fact]
    public void Every_number_is_written_and_nothing_around_it()
    {
        for (int i = 0; i < 256; i += 16)
        {
            nuint at = 1;
            Check(16, i, memory => ByteNumbers.Store(Vector512.Create<float>(Singles.AsSpan(i)), ref memory[0], at));
            Check(8, i, memory => ByteNumbers.Store(Vector512.Create<double>(Doubles.AsSpan(i)), ref memory[0], at));
            Check(8, i, memory => ByteNumbers.Store(Vector256.Create<float>(Singles.AsSpan(i)), ref memory[0], at));
            Check(4, i, memory => ByteNumbers.Store(Vector256.Create<double>(Doubles.AsSpan(i)), ref memory[0], at));
            Check(4, i, memory => ByteNumbers.Store(Vector128.Create<float>(Singles.AsSpan(i)), ref memory[0], at));
            Check(2, i, memory => ByteNumbers.Store(Vector128.Create<double>(Doubles.AsSpan(i)), ref memory[0], at));
        }

        static void Check(int count, int first, Action<byte[]> store)
        {
            byte[] memory = [.. Enumerable.Repeat(Untouched, 20)];
            store(memory);
            Assert.Equal([Untouched, .. Bytes.AsSpan(first, count), .. Enumerable.Repeat(Untouched, 19 - count)], memory);
        }
    }
}
