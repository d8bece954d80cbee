using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>The sum of a batch's losses.</summary>
internal static class LossSum
{
    private const int Chains = 16;

    /// <summary>
    /// In double precision and an order that depends on the number of values alone, not on the instruction set: sixteen chains, because one would wait for itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        Vector256<double> a = default, b = default, c = default, d = default;
        int i = 0;
        for (; i <= values.Length - Chains; i += Chains)
        {
            var (e, f) = Eight(ref Unsafe.Add(ref first, i));
            var (g, h) = Eight(ref Unsafe.Add(ref first, i + (Chains / 2)));
            (a, b, c, d) = (a + e, b + f, c + g, d + h);
        }

        Vector256<double> all = a + b + (c + d);
        double sum = all[0] + all[1] + (all[2] + all[3]);
        for (; i < values.Length; i++)
            sum += double.CreateTruncating(values[i]);

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Lower, Vector256<double> Upper) Eight<T>(ref T values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            return Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.As<T, float>(ref values)));

        ref double doubles = ref Unsafe.As<T, double>(ref values);
        return (Vector256.LoadUnsafe(ref doubles), Vector256.LoadUnsafe(ref doubles, 4));
    }
}
