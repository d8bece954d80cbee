using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Sums and maxima across the lanes of a vector, for emitted code. The halves are joined again and again, so a sum has the same order
/// on every run.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> x) => Sum(Halved(x));

    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> x) => Sum(Halved(x));

    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> x)
    {
        var pairs = x + Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1));
        return pairs.ToScalar() + pairs.GetElement(1);
    }

    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> x) => Sum(Halved(x));

    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> x) => Sum(Halved(x));

    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> x) => x.ToScalar() + x.GetElement(1);

    /// <summary>The greatest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Maximum(Vector512<float> x) => Maximum(Vector256.Max(x.GetLower(), x.GetUpper()));

    /// <summary>The greatest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Maximum(Vector256<float> x) => Maximum(Vector128.Max(x.GetLower(), x.GetUpper()));

    /// <summary>The greatest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Maximum(Vector128<float> x)
    {
        var pairs = Vector128.Max(x, Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1)));
        return MathF.Max(pairs.ToScalar(), pairs.GetElement(1));
    }

    /// <summary>The greatest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Maximum(Vector512<double> x) => Maximum(Vector256.Max(x.GetLower(), x.GetUpper()));

    /// <summary>The greatest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Maximum(Vector256<double> x) => Maximum(Vector128.Max(x.GetLower(), x.GetUpper()));

    /// <summary>The greatest lane; NaN if any lane is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Maximum(Vector128<double> x) => Math.Max(x.ToScalar(), x.GetElement(1));
}
