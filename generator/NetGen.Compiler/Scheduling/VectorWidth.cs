namespace NetGen.Compiler.Scheduling;

/// <summary>A vector width in bits; 0 is one value at a time.</summary>
internal enum VectorWidth
{
    Scalar = 0,
    Bits128 = 128,
    Bits256 = 256,
    Bits512 = 512,
}

/// <summary>What a schedule may count on at one width and precision.</summary>
/// <param name="Width">The width that the kernel is written for.</param>
/// <param name="ElementSize">4 or 8 bytes.</param>
internal sealed record Target(VectorWidth Width, int ElementSize)
{
    public static readonly VectorWidth[] Widths = [VectorWidth.Bits512, VectorWidth.Bits256, VectorWidth.Bits128, VectorWidth.Scalar];

    /// <summary>The one width of kernels that are run too seldom to be written at several: vectors that every machine of today has.</summary>
    public static readonly VectorWidth[] Seldom = [VectorWidth.Bits128];

    /// <summary>Values per vector.</summary>
    public int Lanes => Width == VectorWidth.Scalar ? 1 : (int)Width / 8 / ElementSize;

    /// <summary>Values in a line of memory.</summary>
    public int LineLanes => 64 / ElementSize;

    /// <summary>
    /// The register tile of a product: rows of samples × vectors of outputs. Accumulators, one row of weights and one broadcast must fit the
    /// registers: 32 with AVX-512, otherwise 16 (8 × 2 and 4 × 4 spill there).
    /// </summary>
    public (int Rows, int Vectors) Tile => Width switch
    {
        VectorWidth.Bits512 => (8, 2),
        VectorWidth.Scalar => (1, 4),
        _ => (6, 2),
    };

    /// <summary>Sums of two rows of pixels that fit the registers beside the pixels and a weight.</summary>
    public int PooledSums => Width == VectorWidth.Bits512 ? 24 : 12;

    /// <summary>
    /// Whether short loops are written out. Not for single numbers, which only run where there are no vectors, nor at 128 bits: there the tiles are fast, and
    /// what stands around them short.
    /// </summary>
    public bool Unrolls => Width is VectorWidth.Bits512 or VectorWidth.Bits256;

    /// <summary>Vectors of outputs and chains over the inputs that a single sample is accumulated in.</summary>
    public (int Vectors, int Chains) SingleSample => Width switch
    {
        VectorWidth.Bits512 => (8, 2),
        VectorWidth.Scalar => (4, 1),
        _ => (4, 2),
    };
}
