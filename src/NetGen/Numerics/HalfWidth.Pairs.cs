using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>
/// Pairs: a first number in the lower half of 32 bits, a second one in the upper half. Both become floats without a conversion, the first by a shift
/// and the second by a mask, so that one line of memory serves two vectors. Both are exact: the mask clears what lies below the second.
/// </content>
public static partial class HalfWidth
{
    private const uint UpperHalf = 0xffff_0000;

    /// <summary>The first numbers of sixteen pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadFirst512(ref ushort source, nuint index = 0) => (Vector512.LoadUnsafe(ref source, index).AsUInt32() << 16).AsSingle();

    /// <summary>The second numbers of sixteen pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSecond512(ref ushort source, nuint index = 0) =>
        (Vector512.LoadUnsafe(ref source, index).AsUInt32() & Vector512.Create(UpperHalf)).AsSingle();

    /// <summary>The first numbers of eight pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadFirst256(ref ushort source, nuint index = 0) => (Vector256.LoadUnsafe(ref source, index).AsUInt32() << 16).AsSingle();

    /// <summary>The second numbers of eight pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSecond256(ref ushort source, nuint index = 0) =>
        (Vector256.LoadUnsafe(ref source, index).AsUInt32() & Vector256.Create(UpperHalf)).AsSingle();

    /// <summary>The first numbers of four pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadFirst128(ref ushort source, nuint index = 0) => (Vector128.LoadUnsafe(ref source, index).AsUInt32() << 16).AsSingle();

    /// <summary>The second numbers of four pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSecond128(ref ushort source, nuint index = 0) =>
        (Vector128.LoadUnsafe(ref source, index).AsUInt32() & Vector128.Create(UpperHalf)).AsSingle();

    /// <summary>The first number of a pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadFirstScalar(ref ushort source, nuint index = 0) => LoadScalar(ref source, index);

    /// <summary>The second number of a pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadSecondScalar(ref ushort source, nuint index = 0) => LoadScalar(ref source, index + 1);

    /// <summary>Writes sixteen pairs, each number rounded.</summary>
    public static void StorePairs(Vector512<float> first, Vector512<float> second, ref ushort destination, nuint index = 0)
    {
        StorePairs(first.GetLower(), second.GetLower(), ref destination, index);
        StorePairs(first.GetUpper(), second.GetUpper(), ref destination, index + 16);
    }

    /// <summary>Writes eight pairs, each number rounded.</summary>
    public static void StorePairs(Vector256<float> first, Vector256<float> second, ref ushort destination, nuint index = 0)
    {
        StorePairs(first.GetLower(), second.GetLower(), ref destination, index);
        StorePairs(first.GetUpper(), second.GetUpper(), ref destination, index + 8);
    }

    /// <summary>Writes four pairs, each number rounded.</summary>
    public static void StorePairs(Vector128<float> first, Vector128<float> second, ref ushort destination, nuint index = 0)
    {
        for (int i = 0; i < Vector128<float>.Count; i++)
            StorePairs(first[i], second[i], ref destination, index + (nuint)(2 * i));
    }

    /// <summary>Writes a pair, each number rounded.</summary>
    public static void StorePairs(float first, float second, ref ushort destination, nuint index = 0)
    {
        Store(first, ref destination, index);
        Store(second, ref destination, index + 1);
    }
}
