using NetGen.Runtime;

namespace NetGen.Cli;

/// <summary>Figures of a tensor's values, in double precision. A NaN among the values makes all of them NaN, so that it is seen.</summary>
/// <param name="Norm">The square root of the sum of squares.</param>
/// <param name="Least">The least value.</param>
/// <param name="Greatest">The greatest value.</param>
internal readonly record struct TensorStatistics(double Norm, double Least, double Greatest)
{
    /// <summary>Null for integers and for tensors without values.</summary>
    public static TensorStatistics? Of(SafetensorsTensor tensor)
    {
        if (!tensor.Type.IsFloat() || tensor.Count == 0)
            return null;

        double[] values = new double[tensor.Count];
        tensor.CopyTo<double>(values);
        double squares = 0;
        double least = double.PositiveInfinity;
        double greatest = double.NegativeInfinity;
        foreach (double value in values)
        {
            squares += value * value;
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return new(Math.Sqrt(squares), least, greatest);
    }
}
