namespace NetGen.Samples.Iris;

/// <summary>
/// What Fisher published of the 50 flowers that Anderson had measured of each species ("The Use of Multiple Measurements in Taxonomic Problems", 1936).
/// </summary>
/// <param name="Name">The species.</param>
/// <param name="Mean">Sepal length, sepal width, petal length, petal width, in cm.</param>
/// <param name="Covariance">In cm², the lower triangle row by row.</param>
internal sealed record Species(string Name, double[] Mean, double[][] Covariance)
{
    public static IReadOnlyList<Species> All { get; } =
    [
        new("setosa", [5.006, 3.428, 1.462, 0.246], [[0.1242], [0.0992, 0.1437], [0.0164, 0.0117, 0.0302], [0.0103, 0.0093, 0.0061, 0.0111]]),
        new("versicolor", [5.936, 2.770, 4.260, 1.326], [[0.2664], [0.0852, 0.0985], [0.1829, 0.0827, 0.2208], [0.0558, 0.0412, 0.0731, 0.0391]]),
        new("virginica", [6.588, 2.974, 5.552, 2.026], [[0.4043], [0.0938, 0.1040], [0.3033, 0.0714, 0.3046], [0.0491, 0.0476, 0.0488, 0.0754]]),
    ];

    /// <summary>One flower.</summary>
    public float[] Grow(Random random)
    {
        double[] deviates = [.. Mean.Select(_ => Normal(random))];
        return [.. Root.Select((row, i) => (float)(Mean[i] + row.Zip(deviates, (r, z) => r * z).Sum()))];
    }

    /// <summary>The lower triangular L with L·Lᵀ = covariance (Cholesky), which gives independent deviates that covariance.</summary>
    private double[][] Root { get; } = RootOf(Covariance);

    private static double[][] RootOf(double[][] covariance)
    {
        double[][] root = [.. covariance.Select(row => new double[row.Length])];
        for (int i = 0; i < root.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double rest = covariance[i][j] - Enumerable.Range(0, j).Sum(k => root[i][k] * root[j][k]);
                root[i][j] = i == j ? Math.Sqrt(rest) : rest / root[j][j];
            }
        }

        return root;
    }

    // Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
