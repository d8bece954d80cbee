using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Philox4x32-10: a bijection of 128-bit counters per 64-bit key whose images pass every test of TestU01's BigCrush.
/// J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
/// </summary>
/// <param name="Word0">Lowest word of the counter, or of its image.</param>
/// <param name="Word1">Second word.</param>
/// <param name="Word2">Third word.</param>
/// <param name="Word3">Highest word.</param>
internal readonly record struct Philox(uint Word0, uint Word1, uint Word2, uint Word3)
{
    private const int Rounds = 10;

    /// <summary>Words 0 and 1 as one number.</summary>
    public ulong Low => Word0 | ((ulong)Word1 << 32);

    /// <summary>Words 2 and 3 as one number.</summary>
    public ulong High => Word2 | ((ulong)Word3 << 32);

    /// <summary>The image of this counter under a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Philox Mix(ulong key)
    {
        (uint x0, uint x1, uint x2, uint x3) = this;
        uint key0 = (uint)key, key1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = 0xD2511F53ul * x0, product1 = 0xCD9E8D57ul * x2;
            x0 = (uint)(product1 >> 32) ^ x1 ^ key0;
            x1 = (uint)product1;
            x2 = (uint)(product0 >> 32) ^ x3 ^ key1;
            x3 = (uint)product0;
            key0 += 0x9E3779B9;
            key1 += 0xBB67AE85;
        }
        return new(x0, x1, x2, x3);
    }
}
