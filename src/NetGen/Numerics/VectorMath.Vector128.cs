using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        HasFusedMultiplyAdd ? Vector128.FusedMultiplyAdd(a, b, c) : Unfused.MultiplyAdd(a, b, c);

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.Exp(x) : SingleFunctions128Unfused.Exp(x);

    /// <inheritdoc cref="ExpMinusOne(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpMinusOne(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.ExpMinusOne(x) : SingleFunctions128Unfused.ExpMinusOne(x);

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.Log(x) : SingleFunctions128Unfused.Log(x);

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.Tanh(x) : SingleFunctions128Unfused.Tanh(x);

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.Sigmoid(x) : SingleFunctions128Unfused.Sigmoid(x);

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.Softplus(x) : SingleFunctions128Unfused.Softplus(x);

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x) =>
        HasFusedMultiplyAdd ? SingleFunctions128.Erf(x) : SingleFunctions128Unfused.Erf(x);

    /// <inheritdoc cref="MultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        HasFusedMultiplyAdd ? Vector128.FusedMultiplyAdd(a, b, c) : Unfused.MultiplyAdd(a, b, c);

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.Exp(x) : DoubleFunctions128Unfused.Exp(x);

    /// <inheritdoc cref="ExpMinusOne(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpMinusOne(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.ExpMinusOne(x) : DoubleFunctions128Unfused.ExpMinusOne(x);

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.Log(x) : DoubleFunctions128Unfused.Log(x);

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tanh(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.Tanh(x) : DoubleFunctions128Unfused.Tanh(x);

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sigmoid(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.Sigmoid(x) : DoubleFunctions128Unfused.Sigmoid(x);

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Softplus(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.Softplus(x) : DoubleFunctions128Unfused.Softplus(x);

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Erf(Vector128<double> x) =>
        HasFusedMultiplyAdd ? DoubleFunctions128.Erf(x) : DoubleFunctions128Unfused.Erf(x);
}
