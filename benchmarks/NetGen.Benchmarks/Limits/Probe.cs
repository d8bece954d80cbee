using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Limits;

/// <summary>The loops that nothing can beat: products without memory, reads without products.</summary>
internal static class Probe<TVector, TLanes>
    where TLanes : ILanes<TVector>
{
    /// <summary>Enough to fill two units of four cycles' latency, few enough for sixteen registers.</summary>
    public const int Chains = 12;

    private const int Streams = 8;

    /// <summary>Twelve independent chains of multiply-adds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float MultiplyAdd(int links)
    {
        TVector factor = TLanes.Create(0.999f), addend = TLanes.Create(0.001f);
        TVector a = addend, b = addend, c = addend, d = addend, e = addend, f = addend;
        TVector g = addend, h = addend, i = addend, j = addend, k = addend, l = addend;
        for (int link = 0; link < links; link++)
        {
            a = TLanes.MultiplyAdd(a, factor, addend);
            b = TLanes.MultiplyAdd(b, factor, addend);
            c = TLanes.MultiplyAdd(c, factor, addend);
            d = TLanes.MultiplyAdd(d, factor, addend);
            e = TLanes.MultiplyAdd(e, factor, addend);
            f = TLanes.MultiplyAdd(f, factor, addend);
            g = TLanes.MultiplyAdd(g, factor, addend);
            h = TLanes.MultiplyAdd(h, factor, addend);
            i = TLanes.MultiplyAdd(i, factor, addend);
            j = TLanes.MultiplyAdd(j, factor, addend);
            k = TLanes.MultiplyAdd(k, factor, addend);
            l = TLanes.MultiplyAdd(l, factor, addend);
        }

        a = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(e, f));
        g = TLanes.Add(TLanes.Add(TLanes.Add(g, h), TLanes.Add(i, j)), TLanes.Add(k, l));
        return TLanes.Sum(TLanes.Add(a, g));
    }

    /// <summary>Reads all of a memory, whose length is a multiple of eight vectors, again and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Read(ref float memory, int length, int passes)
    {
        nuint lanes = (nuint)(Unsafe.SizeOf<TVector>() / sizeof(float));
        TVector a = TLanes.Create(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (int pass = 0; pass < passes; pass++)
        {
            for (nuint offset = 0; offset < (nuint)length; offset += Streams * lanes)
            {
                a = TLanes.Add(a, TLanes.Load(ref memory, offset));
                b = TLanes.Add(b, TLanes.Load(ref memory, offset + lanes));
                c = TLanes.Add(c, TLanes.Load(ref memory, offset + (2 * lanes)));
                d = TLanes.Add(d, TLanes.Load(ref memory, offset + (3 * lanes)));
                e = TLanes.Add(e, TLanes.Load(ref memory, offset + (4 * lanes)));
                f = TLanes.Add(f, TLanes.Load(ref memory, offset + (5 * lanes)));
                g = TLanes.Add(g, TLanes.Load(ref memory, offset + (6 * lanes)));
                h = TLanes.Add(h, TLanes.Load(ref memory, offset + (7 * lanes)));
            }
        }

        a = TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d));
        e = TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h));
        return TLanes.Sum(TLanes.Add(a, e));
    }
}
