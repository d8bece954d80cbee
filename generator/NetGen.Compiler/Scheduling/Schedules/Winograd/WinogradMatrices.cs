namespace NetGen.Compiler.Scheduling.Schedules.Winograd;

/// <summary>
/// The matrices of Winograd's minimal filtering: sums = Aᵀ · ((G · kernel · Gᵀ) ⊙ (Bᵀ · pixels · B)) · A (Lavin and Gray, 2016, equations 8 and following; for tiles of
/// 4 × 4 the points 0, ±1, ±2 and ∞).
/// </summary>
/// <param name="Input">Bᵀ: pixels of a tile to a transformed tile.</param>
/// <param name="Kernel">G: taps to a transformed kernel.</param>
/// <param name="Output">Aᵀ: products to sums.</param>
internal sealed record WinogradMatrices(double[][] Input, double[][] Kernel, double[][] Output)
{
    private static readonly WinogradMatrices Two = new(
        [
            [1, 0, -1, 0],
            [0, 1, 1, 0],
            [0, -1, 1, 0],
            [0, 1, 0, -1],
        ],
        [
            [1, 0, 0],
            [0.5, 0.5, 0.5],
            [0.5, -0.5, 0.5],
            [0, 0, 1],
        ],
        [
            [1, 1, 1, 0],
            [0, 1, -1, -1],
        ]);

    private static readonly WinogradMatrices Four = new(
        [
            [4, 0, -5, 0, 1, 0],
            [0, -4, -4, 1, 1, 0],
            [0, 4, -4, -1, 1, 0],
            [0, -2, -1, 2, 1, 0],
            [0, 2, -1, -2, 1, 0],
            [0, 4, 0, -5, 0, 1],
        ],
        [
            [1 / 4.0, 0, 0],
            [-1 / 6.0, -1 / 6.0, -1 / 6.0],
            [-1 / 6.0, 1 / 6.0, -1 / 6.0],
            [1 / 24.0, 1 / 12.0, 1 / 6.0],
            [1 / 24.0, -1 / 12.0, 1 / 6.0],
            [0, 0, 1],
        ],
        [
            [1, 1, 1, 1, 1, 0],
            [0, 1, -1, 2, -2, 0],
            [0, 1, 1, 4, 4, 0],
            [0, 1, -1, 8, -8, 1],
        ]);

    /// <summary>A: the gradients of a tile's sums to those of its products.</summary>
    public double[][] OutputGradient => Transposed(Output);

    /// <summary>Gᵀ: the gradient of a transformed kernel to that of its taps.</summary>
    public double[][] KernelGradient => Transposed(Kernel);

    /// <summary>Those of tiles of 2 × 2 or 4 × 4.</summary>
    public static WinogradMatrices Of(int side) => side == 2 ? Two : Four;

    private static double[][] Transposed(double[][] matrix) => [.. matrix[0].Select((_, column) => matrix.Select(row => row[column]).ToArray())];
}
