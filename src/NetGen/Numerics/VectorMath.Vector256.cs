using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    // Else two halves of 128 bits do the work.
    private static bool HasFused256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.IsHardwareAccelerated && Fma.IsSupported;
    }

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        HasFused256
            ? Vector256.FusedMultiplyAdd(a, b, c)
            : Vector256.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.Exp(x) : Vector256.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    /// <inheritdoc cref="ExpMinusOne(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpMinusOne(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.ExpMinusOne(x) : Vector256.Create(ExpMinusOne(x.GetLower()), ExpMinusOne(x.GetUpper()));

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.Log(x) : Vector256.Create(Log(x.GetLower()), Log(x.GetUpper()));

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.Tanh(x) : Vector256.Create(Tanh(x.GetLower()), Tanh(x.GetUpper()));

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.Sigmoid(x) : Vector256.Create(Sigmoid(x.GetLower()), Sigmoid(x.GetUpper()));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.Softplus(x) : Vector256.Create(Softplus(x.GetLower()), Softplus(x.GetUpper()));

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x) =>
        HasFused256 ? SingleFunctions256.Erf(x) : Vector256.Create(Erf(x.GetLower()), Erf(x.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        HasFused256
            ? Vector256.FusedMultiplyAdd(a, b, c)
            : Vector256.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.Exp(x) : Vector256.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    /// <inheritdoc cref="ExpMinusOne(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpMinusOne(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.ExpMinusOne(x) : Vector256.Create(ExpMinusOne(x.GetLower()), ExpMinusOne(x.GetUpper()));

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.Log(x) : Vector256.Create(Log(x.GetLower()), Log(x.GetUpper()));

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.Tanh(x) : Vector256.Create(Tanh(x.GetLower()), Tanh(x.GetUpper()));

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sigmoid(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.Sigmoid(x) : Vector256.Create(Sigmoid(x.GetLower()), Sigmoid(x.GetUpper()));

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.Softplus(x) : Vector256.Create(Softplus(x.GetLower()), Softplus(x.GetUpper()));

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x) =>
        HasFused256 ? DoubleFunctions256.Erf(x) : Vector256.Create(Erf(x.GetLower()), Erf(x.GetUpper()));
}
