using NetGen.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Numerics;

public class InitializationTests
{
    [Fact]
    public void Zeros_and_constants_are_what_they_say()
    {
        Assert.All(Drawn(new(ParameterDistribution.Zeros, 3), [4, 5]), v => Assert.Equal(0, v));
        Assert.All(Drawn(new(ParameterDistribution.Constant, 0.1), [4, 5]), v => Assert.Equal(0.1, v));
    }

    [Fact]
    public void Normals_have_their_deviation()
    {
        double[] x = Drawn(new(ParameterDistribution.Normal, 0.25), [200, 100]);
        Assert.InRange(x.Average(), -0.006, 0.006);
        Assert.InRange(Math.Sqrt(x.Average(v => v * v)), 0.245, 0.255);
    }

    [Fact]
    public void Uniforms_fill_both_sides_of_zero()
    {
        double[] x = Drawn(new(ParameterDistribution.Uniform, 0.5), [200, 100]);
        Assert.All(x, v => Assert.InRange(v, -0.5, 0.5));
        Assert.InRange(x.Average(), -0.01, 0.01);
        Assert.InRange(x.Average(v => v * v), (0.25 / 3) - 0.002, (0.25 / 3) + 0.002);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(3, 17)]
    [InlineData(17, 3)]
    [InlineData(64, 33)]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    public void Orthogonal_matrices_times_their_transpose_give_the_unit_matrix(int rows, int columns)
    {
        const double gain = 1.5;
        double[] w = Drawn(new(ParameterDistribution.Orthogonal, gain), [rows, columns]);
        bool byRows = rows <= columns;
        int count = Math.Min(rows, columns), length = Math.Max(rows, columns);
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                double product = Enumerable.Range(0, length).Sum(k => At(i, k) * At(j, k)) / (gain * gain);
                Assert.Equal(i == j ? 1 : 0, product, 13);
            }
        }

        double At(int vector, int k) => byRows ? w[(vector * columns) + k] : w[(k * columns) + vector];
    }

    [Fact]
    public void Orthogonal_convolutions_are_matrices_of_filters()
    {
        double[] w = Drawn(new(ParameterDistribution.Orthogonal, 1), [4, 2, 3, 3]);
        Assert.Equal(Drawn(new(ParameterDistribution.Orthogonal, 1), [4, 18]), w);
    }

    [Theory]
    [InlineData(ParameterDistribution.Normal)]
    [InlineData(ParameterDistribution.Uniform)]
    [InlineData(ParameterDistribution.Orthogonal)]
    public void Single_precision_is_the_rounded_double(ParameterDistribution distribution)
    {
        float[] single = new float[77];
        Initialization.Fill<float>(single, new(distribution, 0.3), [7, 11], 5, 2);
        double[] twice = new double[77];
        Initialization.Fill<double>(twice, new(distribution, 0.3), [7, 11], 5, 2);
        Assert.Equal(Array.ConvertAll(twice, v => (float)v), single);
    }

    [Fact]
    public void Seeds_and_parameters_give_other_values()
    {
        ParameterStart start = new(ParameterDistribution.Normal, 1);
        Assert.Equal(Drawn(start, [50]), Drawn(start, [50]));
        Assert.Empty(Drawn(start, [50]).Intersect(Drawn(start, [50], seed: 2)));
        Assert.Empty(Drawn(start, [50]).Intersect(Drawn(start, [50], parameter: 1)));
    }

    [Fact]
    public void A_shape_of_another_size_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Initialization.Fill<float>(new float[5], default, [2, 3], 0, 0));
        Assert.Contains("Expected 6", error.Message, StringComparison.Ordinal);
    }

    private static double[] Drawn(ParameterStart start, int[] shape, long seed = 1, int parameter = 0)
    {
        double[] values = new double[shape.Aggregate(1, (a, b) => a * b)];
        Initialization.Fill<double>(values, start, shape, seed, parameter);
        return values;
    }
}
