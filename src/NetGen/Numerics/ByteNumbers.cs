using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// Whole numbers from 0 to 255, each a byte in memory and an element of a vector in registers: the winners of pooling windows, for emitted code. Anything else
/// has no meaning here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ByteNumbers
{
    /// <summary>Sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load512Single(ref byte source, nuint index = 0)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref source, index);
        return Vector512.ConvertToSingle(Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(bytes)
            : Vector512.Create(Widened(Vector128.WidenLower(bytes)), Widened(Vector128.WidenUpper(bytes))));
    }

    /// <summary>Eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load512Double(ref byte source, nuint index = 0)
    {
        Vector256<float> numbers = Load256Single(ref source, index);
        return Avx512F.IsSupported ? Avx512F.ConvertToVector512Double(numbers) : Vector512.Create(Vector256.WidenLower(numbers), Vector256.WidenUpper(numbers));
    }

    /// <summary>Eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256Single(ref byte source, nuint index = 0)
    {
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, index))).AsByte();
        return Vector256.ConvertToSingle(Avx2.IsSupported ? Avx2.ConvertToVector256Int32(bytes) : Widened(Vector128.WidenLower(bytes)));
    }

    /// <summary>Four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load256Double(ref byte source, nuint index = 0)
    {
        Vector128<float> numbers = Load128Single(ref source, index);
        return Avx.IsSupported ? Avx.ConvertToVector256Double(numbers) : Vector256.Create(Vector128.WidenLower(numbers), Vector128.WidenUpper(numbers));
    }

    /// <summary>Four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128Single(ref byte source, nuint index = 0) =>
        Vector128.ConvertToSingle(Integers(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, index))));

    /// <summary>Two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Load128Double(ref byte source, nuint index = 0) =>
        Vector128.WidenLower(Vector128.ConvertToSingle(Integers(Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref source, index)))));

    /// <summary>Four bytes as four integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Integers(uint bytes) => Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte())).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widened(Vector128<ushort> numbers) => Vector256.Create(Vector128.WidenLower(numbers), Vector128.WidenUpper(numbers)).AsInt32();
}
