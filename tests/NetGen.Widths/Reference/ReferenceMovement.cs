using NetGen.Numerics;

namespace NetGen.Widths.Reference;

/// <summary>An image moved at random: flips by so many columns, shifts by a share of the size. Other movements have tests where widths do not matter.</summary>
internal sealed class ReferenceMovement(NetGenAttribute attribute, int stream, int[] shape) : ReferenceLayer
{
    private double[] _input = [];

    /// <summary>A prediction.</summary>
    public override double[] Forward(double[] input) => input;

    public override double[] Train(double[] input, int step, int sample)
    {
        _input = input;
        ulong key = CounterRandom.Key(0, RandomPurpose.Augmentation, step, stream);
        double first = RandomLanes.SymmetricScalarDouble(key, 2 * sample), second = RandomLanes.SymmetricScalarDouble(key, (2 * sample) + 1);
        return attribute is RandomShiftAttribute shift
            ? Moved((row, column) => (row - (shift.Range * first * shape[1]), column - (shift.Range * second * shape[2])))
            : Moved((row, column) => (row, first < 0 ? shape[2] - 1 - column : column));
    }

    public override double[] Backward(double[] gradient) => gradient;

    private double[] Moved(Func<int, int, (double Row, double Column)> source)
    {
        double[] result = new double[_input.Length];
        for (int i = 0; i < result.Length; i++)
        {
            (double row, double column) = source(i / shape[2] % shape[1], i % shape[2]);
            result[i] = At(i / (shape[1] * shape[2]), row, column);
        }

        return result;
    }

    /// <summary>The tent over the four pixels around a place.</summary>
    private double At(int channel, double row, double column)
    {
        double sum = 0;
        for (int y = 0; y < shape[1]; y++)
        {
            for (int x = 0; x < shape[2]; x++)
                sum += Math.Max(0, 1 - Math.Abs(row - y)) * Math.Max(0, 1 - Math.Abs(column - x)) * _input[(((channel * shape[1]) + y) * shape[2]) + x];
        }

        return sum;
    }
}
