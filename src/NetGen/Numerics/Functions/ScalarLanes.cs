using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The members of <c>Vector128</c> that the vector functions use, for one number: what makes their source fit a scalar.</summary>
internal static class ScalarLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Create(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Create(double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Create(int value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Create(long value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AsInt32(this float value) => BitConverter.SingleToInt32Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float AsSingle(this int value) => BitConverter.Int32BitsToSingle(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long AsInt64(this double value) => BitConverter.DoubleToInt64Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AsDouble(this long value) => BitConverter.Int64BitsToDouble(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float FusedMultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MinNative(float constant, float value) => constant < value ? constant : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxNative(float constant, float value) => constant > value ? constant : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float value) => MathF.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessThan(float a, float b) => a < b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equals(float a, float b) => a == b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ConditionalSelect(bool condition, float yes, float no) => condition ? yes : no;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double FusedMultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MinNative(double constant, double value) => constant < value ? constant : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxNative(double constant, double value) => constant > value ? constant : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double value) => Math.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessThan(double a, double b) => a < b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equals(double a, double b) => a == b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ConditionalSelect(bool condition, double yes, double no) => condition ? yes : no;
}
