using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>One tensor of a safetensors file: its elements in row-major order, as little-endian bytes.</summary>
internal sealed class SafetensorsTensor
{
    /// <exception cref="ArgumentException">The bytes are not as many as the shape asks for.</exception>
    public SafetensorsTensor(string name, TensorType type, int[] shape, ReadOnlyMemory<byte> data)
    {
        long length = shape.Aggregate((long)type.Size(), (product, size) => checked(product * size));
        if (data.Length != length)
            throw new ArgumentException($"Expected {length} bytes for {type.Name()} [{string.Join(", ", shape)}], given {data.Length}.", nameof(data));

        Name = name;
        Type = type;
        Shape = shape;
        Data = data;
    }

    public string Name { get; }

    public TensorType Type { get; }

    /// <summary>The sizes of the axes, outermost first; empty for a scalar.</summary>
    public int[] Shape { get; }

    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The number of elements.</summary>
    public int Count => Data.Length / Type.Size();

    /// <summary>A tensor of type F32 or F64 that holds the values' bits.</summary>
    public static SafetensorsTensor Create<T>(string name, int[] shape, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        byte[] data = new byte[checked(values.Length * Unsafe.SizeOf<T>())];
        if (typeof(T) == typeof(float))
        {
            for (int i = 0; i < values.Length; i++)
                BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(i * sizeof(float)), Unsafe.BitCast<T, float>(values[i]));

            return new(name, TensorType.F32, shape, data);
        }

        if (typeof(T) == typeof(double))
        {
            for (int i = 0; i < values.Length; i++)
                BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(i * sizeof(double)), Unsafe.BitCast<T, double>(values[i]));

            return new(name, TensorType.F64, shape, data);
        }

        throw new NotSupportedException($"Expected float or double, given {typeof(T)}.");
    }

    /// <summary>The elements converted to T, each rounded to the nearest value (ties to even); too large a value becomes infinite.</summary>
    /// <exception cref="InvalidOperationException">The elements are integers.</exception>
    /// <exception cref="ArgumentException">The destination is not as long as the tensor.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (destination.Length != Count)
            throw new ArgumentException($"Expected room for {Count} values of '{Name}', given {destination.Length}.", nameof(destination));

        ReadOnlySpan<byte> data = Data.Span;
        switch (Type)
        {
            case TensorType.F32:
                for (int i = 0; i < destination.Length; i++)
                    destination[i] = T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(data[(i * sizeof(float))..]));
                break;
            case TensorType.F64:
                for (int i = 0; i < destination.Length; i++)
                    destination[i] = T.CreateTruncating(BinaryPrimitives.ReadDoubleLittleEndian(data[(i * sizeof(double))..]));
                break;
            case TensorType.F16:
                for (int i = 0; i < destination.Length; i++)
                    destination[i] = T.CreateTruncating(BinaryPrimitives.ReadHalfLittleEndian(data[(i * sizeof(ushort))..]));
                break;
            case TensorType.BF16:
                // A bfloat16 is the upper half of a float.
                for (int i = 0; i < destination.Length; i++)
                {
                    uint bits = (uint)BinaryPrimitives.ReadUInt16LittleEndian(data[(i * sizeof(ushort))..]) << 16;
                    destination[i] = T.CreateTruncating(BitConverter.UInt32BitsToSingle(bits));
                }

                break;
            default:
                throw new InvalidOperationException($"Expected a floating-point tensor, '{Name}' is of type {Type.Name()}.");
        }
    }
}
