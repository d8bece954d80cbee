using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <summary>
/// Counts the units of a layer that have the same weights and bias as another. Units are compared by their projections on two random directions, which
/// are the same for the same weights and, to rounding, for no others; so it costs two passes over the weights.
/// </summary>
internal sealed class TwinSearch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Tolerance = 1e-6;

    private readonly ParameterSlot _weight;
    private readonly ParameterSlot? _bias;
    private readonly int _units;
    private readonly int _inputs;
    private readonly T[] _raw;
    private readonly T[] _biases;
    private readonly double[] _directions;

    public TwinSearch(ParameterSlot weight, ParameterSlot? bias)
    {
        (_weight, _bias) = (weight, bias);
        _units = weight.Shape[0];
        _inputs = weight.Length / _units;
        _raw = new T[weight.Length];
        _biases = new T[bias is null ? 0 : _units];
        _directions = Directions(2 * (_inputs + 1));
    }

    /// <summary>The share of units that are not alone.</summary>
    public double Share(ReadOnlySpan<T> parameters)
    {
        ref T buffer = ref MemoryMarshal.GetReference(parameters);
        ParameterLayout.Read(_weight, ref buffer, _raw.AsSpan());
        if (_bias is not null)
            ParameterLayout.Read(_bias, ref buffer, _biases.AsSpan());

        var units = new Projection[_units];
        for (int unit = 0; unit < units.Length; unit++)
            units[unit] = Project(unit);
        Array.Sort(units, static (a, b) => a.First.CompareTo(b.First));

        int twins = 0;
        for (int i = 0; i < units.Length; i++)
        {
            if ((i > 0 && units[i].Equals(units[i - 1], Tolerance)) || (i + 1 < units.Length && units[i].Equals(units[i + 1], Tolerance)))
                twins++;
        }

        return (double)twins / _units;
    }

    private Projection Project(int unit)
    {
        double first = 0, second = 0, squares = 0;
        for (int i = 0; i <= _inputs; i++)
        {
            double value = double.CreateTruncating(i < _inputs ? _raw[(unit * _inputs) + i] : _bias is null ? T.Zero : _biases[unit]);
            first += value * _directions[i];
            second += value * _directions[_inputs + 1 + i];
            squares += value * value;
        }

        return new Projection(first, second, Math.Sqrt(squares));
    }

    private static double[] Directions(int length)
    {
        double[] directions = new double[length];
        Initialization.Fill(directions.AsSpan(), new ParameterStart(ParameterDistribution.Uniform, 1), [length], seed: 1, parameter: int.MaxValue);
        return directions;
    }

    private readonly record struct Projection(double First, double Second, double Norm)
    {
        public bool Equals(Projection other, double tolerance)
        {
            double bound = tolerance * Math.Max(Norm, other.Norm);
            return Math.Abs(First - other.First) <= bound && Math.Abs(Second - other.Second) <= bound && Math.Abs(Norm - other.Norm) <= bound;
        }
    }
}
