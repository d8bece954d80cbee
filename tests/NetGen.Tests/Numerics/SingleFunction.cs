using System.Runtime.Intrinsics;
using NetGen.Numerics;
using NetGen.Tests.Numerics.Exact;

namespace NetGen.Tests.Numerics;

/// <summary>One function of float in all its widths.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Exact">To many digits.</param>
/// <param name="In512">At 512 bits.</param>
/// <param name="In256">At 256 bits.</param>
/// <param name="In128">At 128 bits.</param>
/// <param name="Scalar">Of one number.</param>
/// <param name="Unfused128">At 128 bits, as machines without FMA run it.</param>
/// <param name="UnfusedScalar">Of one number, the same.</param>
internal sealed record SingleFunction(
    string Name,
    Func<BigFloat, BigFloat> Exact,
    Func<Vector512<float>, Vector512<float>> In512,
    Func<Vector256<float>, Vector256<float>> In256,
    Func<Vector128<float>, Vector128<float>> In128,
    Func<float, float> Scalar,
    Func<Vector128<float>, Vector128<float>> Unfused128,
    Func<float, float> UnfusedScalar)
{
    public static SingleFunction Exp { get; } = new(
        "exp", ExactFunctions.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp,
        SingleFunctions128Unfused.Exp, SingleFunctionsScalarUnfused.Exp);

    public static SingleFunction ExpMinusOne { get; } = new(
        "expm1", ExactFunctions.ExpMinusOne, VectorMath.ExpMinusOne, VectorMath.ExpMinusOne, VectorMath.ExpMinusOne, VectorMath.ExpMinusOne,
        SingleFunctions128Unfused.ExpMinusOne, SingleFunctionsScalarUnfused.ExpMinusOne);

    public static SingleFunction Log { get; } = new(
        "log", ExactFunctions.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log,
        SingleFunctions128Unfused.Log, SingleFunctionsScalarUnfused.Log);

    public static SingleFunction Tanh { get; } = new(
        "tanh", ExactFunctions.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh,
        SingleFunctions128Unfused.Tanh, SingleFunctionsScalarUnfused.Tanh);

    public static SingleFunction Sigmoid { get; } = new(
        "sigmoid", ExactFunctions.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid,
        SingleFunctions128Unfused.Sigmoid, SingleFunctionsScalarUnfused.Sigmoid);

    public static SingleFunction Softplus { get; } = new(
        "softplus", ExactFunctions.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus,
        SingleFunctions128Unfused.Softplus, SingleFunctionsScalarUnfused.Softplus);

    public static SingleFunction Erf { get; } = new(
        "erf", ExactFunctions.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf,
        SingleFunctions128Unfused.Erf, SingleFunctionsScalarUnfused.Erf);

    public static IReadOnlyList<SingleFunction> All { get; } = [Exp, ExpMinusOne, Log, Tanh, Sigmoid, Softplus, Erf];

    public static TheoryData<string> Names { get; } = [.. All.Select(f => f.Name)];

    public static SingleFunction Of(string name) => All.Single(f => f.Name == name);

    public override string ToString() => Name;
}
