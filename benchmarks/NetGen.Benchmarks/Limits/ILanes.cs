using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Limits;

/// <summary>A width of vectors, so that each loop is written once.</summary>
internal interface ILanes<TVector>
{
    static abstract TVector Load(ref float source, nuint offset);

    static abstract TVector Create(float value);

    static abstract TVector Add(TVector left, TVector right);

    /// <summary>Fused where the machine can fuse, otherwise a product and a sum.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract float Sum(TVector vector);
}

internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    public static Vector512<float> Load(ref float source, nuint offset) => Vector512.LoadUnsafe(ref source, offset);

    public static Vector512<float> Create(float value) => Vector512.Create(value);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Vector512.MultiplyAddEstimate(left, right, addend);

    public static float Sum(Vector512<float> vector) => Vector512.Sum(vector);
}

internal readonly struct Lanes256 : ILanes<Vector256<float>>
{
    public static Vector256<float> Load(ref float source, nuint offset) => Vector256.LoadUnsafe(ref source, offset);

    public static Vector256<float> Create(float value) => Vector256.Create(value);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Vector256.MultiplyAddEstimate(left, right, addend);

    public static float Sum(Vector256<float> vector) => Vector256.Sum(vector);
}

internal readonly struct Lanes128 : ILanes<Vector128<float>>
{
    public static Vector128<float> Load(ref float source, nuint offset) => Vector128.LoadUnsafe(ref source, offset);

    public static Vector128<float> Create(float value) => Vector128.Create(value);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Vector128.MultiplyAddEstimate(left, right, addend);

    public static float Sum(Vector128<float> vector) => Vector128.Sum(vector);
}
