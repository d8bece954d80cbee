using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Sums over long spans, in vectors of whatever width the machine has; compiled well at the first call, because there are few.</summary>
internal static class VectorSums
{
    /// <summary>Σ a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<Vector<T>> left = MemoryMarshal.Cast<T, Vector<T>>(a), right = MemoryMarshal.Cast<T, Vector<T>>(b);
        Vector<T> even = default, odd = default;
        for (int i = 0; i + 1 < left.Length; i += 2)
        {
            even += left[i] * right[i];
            odd += left[i + 1] * right[i + 1];
        }

        if (left.Length % 2 == 1)
            even += left[^1] * right[^1];

        double sum = double.CreateTruncating(Vector.Sum(even + odd));
        for (int i = left.Length * Vector<T>.Count; i < a.Length; i++)
            sum += double.CreateTruncating(a[i] * b[i]);

        return sum;
    }

    /// <summary>Σ (a − b)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SquaredDistance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<Vector<T>> left = MemoryMarshal.Cast<T, Vector<T>>(a), right = MemoryMarshal.Cast<T, Vector<T>>(b);
        Vector<T> sums = default;
        for (int i = 0; i < left.Length; i++)
        {
            Vector<T> difference = left[i] - right[i];
            sums += difference * difference;
        }

        double sum = double.CreateTruncating(Vector.Sum(sums));
        for (int i = left.Length * Vector<T>.Count; i < a.Length; i++)
            sum += double.CreateTruncating((a[i] - b[i]) * (a[i] - b[i]));

        return sum;
    }
}
