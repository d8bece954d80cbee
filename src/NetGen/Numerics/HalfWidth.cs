using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Numbers of 16 bits, the upper half of a float ("bfloat16"), as vectors of floats. Emitted code calls this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class HalfWidth
{
    /// <summary>Sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load512(ref ushort source, nuint index = 0)
    {
        Vector256<ushort> bits = Vector256.LoadUnsafe(ref source, index);
        Vector512<uint> wide = Avx512F.IsSupported ? Avx512F.ConvertToVector512UInt32(bits) : Vector512.Create(Vector256.WidenLower(bits), Vector256.WidenUpper(bits));
        return (wide << 16).AsSingle();
    }

    /// <summary>Eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(ref ushort source, nuint index = 0)
    {
        Vector128<ushort> bits = Vector128.LoadUnsafe(ref source, index);
        Vector256<uint> wide = Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(bits).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(bits), Vector128.WidenUpper(bits));
        return (wide << 16).AsSingle();
    }

    /// <summary>Four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128(ref ushort source, nuint index = 0)
    {
        Vector128<ushort> bits = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, index)))).AsUInt16();
        return (Vector128.WidenLower(bits) << 16).AsSingle();
    }

    /// <summary>One number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadScalar(ref ushort source, nuint index = 0) => BitConverter.UInt32BitsToSingle((uint)Unsafe.Add(ref source, index) << 16);

    /// <summary>Writes sixteen numbers, each rounded.</summary>
    public static void Store(Vector512<float> values, ref ushort destination, nuint index = 0)
    {
        Store(values.GetLower(), ref destination, index);
        Store(values.GetUpper(), ref destination, index + 8);
    }

    /// <summary>Writes eight numbers, each rounded.</summary>
    public static void Store(Vector256<float> values, ref ushort destination, nuint index = 0)
    {
        Store(values.GetLower(), ref destination, index);
        Store(values.GetUpper(), ref destination, index + 4);
    }

    /// <summary>Writes four numbers, each rounded.</summary>
    public static void Store(Vector128<float> values, ref ushort destination, nuint index = 0)
    {
        for (int i = 0; i < Vector128<float>.Count; i++)
            Store(values[i], ref destination, index + (nuint)i);
    }

    /// <summary>Writes a number, rounded to nearest, ties to even; a NaN stays one.</summary>
    public static void Store(float value, ref ushort destination, nuint index = 0)
    {
        const uint Quiet = 0x0040, BelowHalf = 0x7fff;
        uint bits = BitConverter.SingleToUInt32Bits(value);
        Unsafe.Add(ref destination, index) = (ushort)(float.IsNaN(value) ? (bits >> 16) | Quiet : (bits + BelowHalf + ((bits >> 16) & 1)) >> 16);
    }
}
