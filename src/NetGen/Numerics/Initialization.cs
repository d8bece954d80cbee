using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Numerics;

/// <summary>The first values of parameters. Each is a function of seed, parameter and raw element; in single precision the rounded double.</summary>
internal static class Initialization
{
    /// <summary>Fills a parameter in its raw form.</summary>
    /// <param name="values">The raw values, row-major.</param>
    /// <param name="start">The law that they follow.</param>
    /// <param name="shape">The raw shape, outputs first; <see cref="ParameterDistribution.Orthogonal"/> reads it as [outputs, all others].</param>
    /// <param name="seed">The network's seed.</param>
    /// <param name="parameter">The parameter's index in its network.</param>
    /// <exception cref="ArgumentException">The shape does not have as many elements as there are values.</exception>
    public static void Fill<T>(Span<T> values, ParameterStart start, ReadOnlySpan<int> shape, long seed, int parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        long elements = 1;
        foreach (int extent in shape)
            elements *= extent;
        if (elements != values.Length)
            throw new ArgumentException($"Expected {elements} values for the shape, given {values.Length}.", nameof(values));

        switch (start.Distribution)
        {
            case ParameterDistribution.Zeros:
                values.Clear();
                break;
            case ParameterDistribution.Constant:
                values.Fill(T.CreateTruncating(start.Scale));
                break;
            case ParameterDistribution.Normal:
                for (int i = 0; i < values.Length; i++)
                    values[i] = T.CreateTruncating(start.Scale * CounterRandom.Normal(seed, RandomPurpose.Initialization, parameter, i));
                break;
            case ParameterDistribution.Uniform:
                for (int i = 0; i < values.Length; i++)
                    values[i] = T.CreateTruncating(start.Scale * ((2 * CounterRandom.Uniform(seed, RandomPurpose.Initialization, parameter, i)) - 1));
                break;
            case ParameterDistribution.Orthogonal:
                FillOrthogonal(values, start.Scale, shape, seed, parameter);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(start), start.Distribution, "Not a distribution.");
        }
    }

    // Orthonormal rows where they are at most as long as many, else orthonormal columns: A. Saxe, J. McClelland, S. Ganguli,
    // "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014.
    private static void FillOrthogonal<T>(Span<T> values, double gain, ReadOnlySpan<int> shape, long seed, int parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
            return;
        int rows = shape.IsEmpty ? 1 : shape[0], columns = values.Length / rows;
        bool byRows = rows <= columns;
        int count = Math.Min(rows, columns), length = Math.Max(rows, columns);

        double[] vectors = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
            vectors[Place(i)] = CounterRandom.Normal(seed, RandomPurpose.Initialization, parameter, i);
        GramSchmidt.Orthonormalize(vectors, count, length);
        for (int i = 0; i < values.Length; i++)
            values[i] = T.CreateTruncating(gain * vectors[Place(i)]);

        int Place(int element) => byRows ? element : (element % columns * length) + (element / columns);
    }
}
