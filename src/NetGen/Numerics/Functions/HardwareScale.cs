using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>p · 2ⁿ in one instruction of AVX-512 (VSCALEF), rounded once, subnormals kept. Callers ask for <c>Avx512F.VL.IsSupported</c> first.</summary>
internal static class HardwareScale
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ByPowerOfTwo(Vector512<float> p, Vector512<float> n) => Avx512F.Scale(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ByPowerOfTwo(Vector512<double> p, Vector512<double> n) => Avx512F.Scale(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ByPowerOfTwo(Vector256<float> p, Vector256<float> n) => Avx512F.VL.Scale(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ByPowerOfTwo(Vector256<double> p, Vector256<double> n) => Avx512F.VL.Scale(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ByPowerOfTwo(Vector128<float> p, Vector128<float> n) => Avx512F.VL.Scale(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ByPowerOfTwo(Vector128<double> p, Vector128<double> n) => Avx512F.VL.Scale(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ByPowerOfTwo(float p, float n) =>
        Avx512F.ScaleScalar(Vector128.CreateScalarUnsafe(p), Vector128.CreateScalarUnsafe(n)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ByPowerOfTwo(double p, double n) =>
        Avx512F.ScaleScalar(Vector128.CreateScalarUnsafe(p), Vector128.CreateScalarUnsafe(n)).ToScalar();
}
