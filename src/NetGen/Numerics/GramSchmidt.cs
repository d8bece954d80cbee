using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Makes vectors orthonormal, one after the other, each freed twice of its parts along those before it, which is enough for full precision
/// (L. Giraud, J. Langou, M. Rozložník, "The loss of orthogonality in the Gram-Schmidt orthogonalization process", 2005). Applied to normal
/// random vectors, the result is uniform over the orthogonal frames: the factor R has a positive diagonal.
/// </summary>
internal static class GramSchmidt
{
    /// <param name="vectors">The vectors, one behind the other; replaced by the orthonormal ones.</param>
    /// <param name="count">How many; at most <paramref name="length"/>.</param>
    /// <param name="length">Of each.</param>
    public static void Orthonormalize(Span<double> vectors, int count, int length)
    {
        for (int i = 0; i < count; i++)
        {
            Span<double> vector = vectors.Slice(i * length, length);
            for (int pass = 0; pass < 2; pass++)
            {
                for (int j = 0; j < i; j++)
                {
                    ReadOnlySpan<double> unit = vectors.Slice(j * length, length);
                    AddScaled(vector, -Dot(vector, unit), unit);
                }
            }
            double norm = Math.Sqrt(Dot(vector, vector));
            foreach (ref double value in vector)
                value /= norm;
        }
    }

    // Eight partial sums, joined in one order, and unfused: the same bits on every machine.
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        ReadOnlySpan<Vector256<double>> right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        Vector256<double> even = default, odd = default;
        int i = 0;
        for (; i + 1 < left.Length; i += 2)
        {
            even += left[i] * right[i];
            odd += left[i + 1] * right[i + 1];
        }
        if (i < left.Length)
            even += left[i] * right[i];
        Vector256<double> sums = even + odd;
        Vector128<double> halves = sums.GetLower() + sums.GetUpper();
        double sum = halves.ToScalar() + halves.GetElement(1);
        for (int k = left.Length * Vector256<double>.Count; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }

    private static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        Span<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(target);
        ReadOnlySpan<Vector256<double>> right = MemoryMarshal.Cast<double, Vector256<double>>(source);
        Vector256<double> factors = Vector256.Create(factor);
        for (int i = 0; i < left.Length; i++)
            left[i] += factors * right[i];
        for (int k = left.Length * Vector256<double>.Count; k < target.Length; k++)
            target[k] += factor * source[k];
    }
}
