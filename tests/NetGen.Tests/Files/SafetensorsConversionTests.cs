using System.Buffers.Binary;
using NetGen.Runtime;

namespace NetGen.Tests.Files;

public class SafetensorsConversionTests
{
    [Fact]
    public void Every_half_becomes_the_same_number()
    {
        byte[] data = Every16Bits();
        float[] floats = Floats(TensorType.F16, data);
        double[] doubles = Doubles(TensorType.F16, data);
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half half = BitConverter.UInt16BitsToHalf((ushort)bits);
            Assert.Equal((float)half, floats[bits]);
            Assert.Equal((double)half, doubles[bits]);
        }
    }

    [Fact]
    public void Every_bfloat16_is_the_upper_half_of_a_float()
    {
        byte[] data = Every16Bits();
        float[] floats = Floats(TensorType.BF16, data);
        double[] doubles = Doubles(TensorType.BF16, data);
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            float expected = BitConverter.Int32BitsToSingle(bits << 16);
            Assert.Equal(expected, floats[bits]);
            Assert.Equal(expected, doubles[bits]);
        }
    }

    [Fact]
    public void A_double_rounds_to_the_nearest_float_ties_to_even()
    {
        double[] values = [1 + Math.Pow(2, -24), 1 + (3 * Math.Pow(2, -24)), 1 + Math.Pow(2, -24) + Math.Pow(2, -50), 1e300, -1e-300, double.NaN, 1e-45];
        float[] floats = new float[values.Length];
        SafetensorsTensor.Create<double>("x", [values.Length], values).CopyTo<float>(floats);
        Assert.Equal([1f, 1 + (2 * MathF.Pow(2, -22) / 2), 1 + MathF.Pow(2, -23), float.PositiveInfinity, -0f, float.NaN, float.Epsilon], floats);
    }

    [Fact]
    public void Floats_keep_their_bits()
    {
        float[] values = [0f, -0f, float.Epsilon, float.MaxValue, 1f / 3, float.NegativeInfinity];
        float[] floats = new float[values.Length];
        double[] doubles = new double[values.Length];
        SafetensorsTensor tensor = SafetensorsTensor.Create<float>("x", [values.Length], values);
        tensor.CopyTo<float>(floats);
        tensor.CopyTo<double>(doubles);
        Assert.Equal(values.Select(BitConverter.SingleToInt32Bits), floats.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(values.Select(value => (double)value), doubles);
    }

    [Fact]
    public void Integers_and_wrong_lengths_are_refused()
    {
        var integers = new SafetensorsTensor("n", TensorType.I64, [1], new byte[8]);
        Assert.Throws<InvalidOperationException>(() => integers.CopyTo<float>(new float[1]));
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => integers.CopyTo<float>(new float[2]));
        Assert.Contains("1 values of 'n', given 2", wrong.Message, StringComparison.Ordinal);
    }

    private static byte[] Every16Bits()
    {
        byte[] data = new byte[2 * (ushort.MaxValue + 1)];
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(2 * bits), (ushort)bits);

        return data;
    }

    private static float[] Floats(TensorType type, byte[] data)
    {
        float[] values = new float[data.Length / type.Size()];
        new SafetensorsTensor("x", type, [values.Length], data).CopyTo<float>(values);
        return values;
    }

    private static double[] Doubles(TensorType type, byte[] data)
    {
        double[] values = new double[data.Length / type.Size()];
        new SafetensorsTensor("x", type, [values.Length], data).CopyTo<double>(values);
        return values;
    }
}
