using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// Elementary functions on vectors of every width and on single numbers, for emitted code. All widths run the same operations in the same order:
/// an element's result does not depend on where in a loop it stands, nor on the width, as long as the machine has (or lacks) fused multiply-add.
/// Errors are in units in the last place (ULP) against the exact value, with FMA | without, measured over every fifth of all
/// floats, and over large samples of doubles. NaN gives NaN. The polynomials are our own (Functions/coefficients.py).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VectorMath
{
    // True where a · b + c is one instruction that rounds once. A constant for the JIT.
    internal static bool HasFusedMultiplyAdd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || AdvSimd.IsSupported;
    }

    /// <summary>a · b + c, rounded once where the hardware fuses it, else twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) =>
        HasFusedMultiplyAdd ? MathF.FusedMultiplyAdd(a, b, c) : Unfused.MultiplyAdd(a, b, c);

    /// <summary>e^x: 0 and ∞ where the result leaves the range, subnormal results kept. Error at most 1 | 1.2 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.Exp(x) : SingleFunctionsScalarUnfused.Exp(x);

    /// <summary>e^x − 1 without the cancellation near 0; keeps the sign of −0. Error at most 1.7 | 1.8 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpMinusOne(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.ExpMinusOne(x) : SingleFunctionsScalarUnfused.ExpMinusOne(x);

    /// <summary>The natural logarithm, −∞ at ±0, NaN below 0, right for subnormal arguments. Error at most 0.9 | 0.9 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.Log(x) : SingleFunctionsScalarUnfused.Log(x);

    /// <summary>The hyperbolic tangent, exactly odd, ±1 where it rounds to that. Error at most 2.4 | 2.4 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.Tanh(x) : SingleFunctionsScalarUnfused.Tanh(x);

    /// <summary>1 / (1 + e^−x), with the digits of tiny results kept down to the subnormals. Error at most 2.6 | 2.6 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.Sigmoid(x) : SingleFunctionsScalarUnfused.Sigmoid(x);

    /// <summary>ln(1 + e^x), accurate relative to the result also where that is tiny. Error at most 2.9 | 3 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.Softplus(x) : SingleFunctionsScalarUnfused.Softplus(x);

    /// <summary>The error function 2/√π · ∫₀ˣ e^−t² dt, exactly odd, ±1 where it rounds to that. Error at most 3.1 | 3.3 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x) =>
        HasFusedMultiplyAdd ? SingleFunctionsScalar.Erf(x) : SingleFunctionsScalarUnfused.Erf(x);

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) =>
        HasFusedMultiplyAdd ? Math.FusedMultiplyAdd(a, b, c) : Unfused.MultiplyAdd(a, b, c);

    /// <summary>e^x: 0 and ∞ where the result leaves the range, subnormal results kept. Error at most 1 | 1.2 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.Exp(x) : DoubleFunctionsScalarUnfused.Exp(x);

    /// <summary>e^x − 1 without the cancellation near 0; keeps the sign of −0. Error at most 2 | 2 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpMinusOne(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.ExpMinusOne(x) : DoubleFunctionsScalarUnfused.ExpMinusOne(x);

    /// <summary>The natural logarithm, −∞ at ±0, NaN below 0, right for subnormal arguments. Error at most 1 | 1 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.Log(x) : DoubleFunctionsScalarUnfused.Log(x);

    /// <summary>The hyperbolic tangent, exactly odd, ±1 where it rounds to that. Error at most 2.5 | 2.5 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.Tanh(x) : DoubleFunctionsScalarUnfused.Tanh(x);

    /// <summary>1 / (1 + e^−x), with the digits of tiny results kept down to the subnormals. Error at most 2.5 | 2.5 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sigmoid(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.Sigmoid(x) : DoubleFunctionsScalarUnfused.Sigmoid(x);

    /// <summary>ln(1 + e^x), accurate relative to the result also where that is tiny. Error at most 3 | 3 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Softplus(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.Softplus(x) : DoubleFunctionsScalarUnfused.Softplus(x);

    /// <summary>The error function 2/√π · ∫₀ˣ e^−t² dt, exactly odd, ±1 where it rounds to that. Error at most 2.5 | 2.5 ULP.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Erf(double x) =>
        HasFusedMultiplyAdd ? DoubleFunctionsScalar.Erf(x) : DoubleFunctionsScalarUnfused.Erf(x);
}
