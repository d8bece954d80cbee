using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>From registers to memory.</content>
public static partial class ByteNumbers
{
    /// <summary>Writes sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> numbers, ref byte destination, nuint index = 0)
    {
        Vector512<int> integers = Vector512.ConvertToInt32Native(numbers);
        (Avx512F.IsSupported ? Avx512F.ConvertToVector128Byte(integers) : Vector128.Narrow(Narrowed(integers.GetLower()), Narrowed(integers.GetUpper()))).StoreUnsafe(ref destination, index);
    }

    /// <summary>Writes eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> numbers, ref byte destination, nuint index = 0) =>
        Store(Avx512F.IsSupported ? Avx512F.ConvertToVector256Single(numbers) : Vector256.Narrow(numbers.GetLower(), numbers.GetUpper()), ref destination, index);

    /// <summary>Writes eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> numbers, ref byte destination, nuint index = 0)
    {
        Vector256<int> integers = Vector256.ConvertToInt32Native(numbers);
        Vector128<byte> bytes = Avx512F.VL.IsSupported ? Avx512F.VL.ConvertToVector128Byte(integers) : Vector128.Narrow(Narrowed(integers), default);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, index), bytes.AsUInt64().ToScalar());
    }

    /// <summary>Writes four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> numbers, ref byte destination, nuint index = 0) =>
        Store(Avx.IsSupported ? Avx.ConvertToVector128Single(numbers) : Vector128.Narrow(numbers.GetLower(), numbers.GetUpper()), ref destination, index);

    /// <summary>Writes four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> numbers, ref byte destination, nuint index = 0) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, index), Bytes(numbers).AsUInt32().ToScalar());

    /// <summary>Writes two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> numbers, ref byte destination, nuint index = 0) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, index), Bytes(Vector128.Narrow(numbers, default)).AsUInt16().ToScalar());

    /// <summary>Four numbers, in the lowest bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(Vector128<float> numbers) =>
        Vector128.Narrow(Vector128.Narrow(Vector128.ConvertToInt32Native(numbers).AsUInt32(), default), default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Narrowed(Vector256<int> integers) => Vector128.Narrow(integers.GetLower().AsUInt32(), integers.GetUpper().AsUInt32());
}
