using System.Runtime.Intrinsics;
using NetGen.Numerics;
using NetGen.Tests.Numerics.Exact;

namespace NetGen.Tests.Numerics;

/// <summary>One function of double in all its widths.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Exact">To many digits.</param>
/// <param name="In512">At 512 bits.</param>
/// <param name="In256">At 256 bits.</param>
/// <param name="In128">At 128 bits.</param>
/// <param name="Scalar">Of one number.</param>
/// <param name="Unfused128">At 128 bits, as machines without FMA run it.</param>
/// <param name="UnfusedScalar">Of one number, the same.</param>
internal sealed record DoubleFunction(
    string Name,
    Func<BigFloat, BigFloat> Exact,
    Func<Vector512<double>, Vector512<double>> In512,
    Func<Vector256<double>, Vector256<double>> In256,
    Func<Vector128<double>, Vector128<double>> In128,
    Func<double, double> Scalar,
    Func<Vector128<double>, Vector128<double>> Unfused128,
    Func<double, double> UnfusedScalar)
{
    public static DoubleFunction Exp { get; } = new(
        "exp", ExactFunctions.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp,
        DoubleFunctions128Unfused.Exp, DoubleFunctionsScalarUnfused.Exp);

    public static DoubleFunction ExpMinusOne { get; } = new(
        "expm1", ExactFunctions.ExpMinusOne, VectorMath.ExpMinusOne, VectorMath.ExpMinusOne, VectorMath.ExpMinusOne, VectorMath.ExpMinusOne,
        DoubleFunctions128Unfused.ExpMinusOne, DoubleFunctionsScalarUnfused.ExpMinusOne);

    public static DoubleFunction Log { get; } = new(
        "log", ExactFunctions.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log,
        DoubleFunctions128Unfused.Log, DoubleFunctionsScalarUnfused.Log);

    public static DoubleFunction Tanh { get; } = new(
        "tanh", ExactFunctions.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh,
        DoubleFunctions128Unfused.Tanh, DoubleFunctionsScalarUnfused.Tanh);

    public static DoubleFunction Sigmoid { get; } = new(
        "sigmoid", ExactFunctions.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid,
        DoubleFunctions128Unfused.Sigmoid, DoubleFunctionsScalarUnfused.Sigmoid);

    public static DoubleFunction Softplus { get; } = new(
        "softplus", ExactFunctions.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus,
        DoubleFunctions128Unfused.Softplus, DoubleFunctionsScalarUnfused.Softplus);

    public static DoubleFunction Erf { get; } = new(
        "erf", ExactFunctions.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf,
        DoubleFunctions128Unfused.Erf, DoubleFunctionsScalarUnfused.Erf);

    public static IReadOnlyList<DoubleFunction> All { get; } = [Exp, ExpMinusOne, Log, Tanh, Sigmoid, Softplus, Erf];

    public static TheoryData<string> Names { get; } = [.. All.Select(f => f.Name)];

    public static DoubleFunction Of(string name) => All.Single(f => f.Name == name);

    public override string ToString() => Name;
}
