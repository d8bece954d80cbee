using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>A layer that standardizes the input, of which it sees scale · x + offset.</summary>
/// <param name="Layer">Its name: the parameters are "name.mean" and "name.deviation".</param>
/// <param name="Channels">How many of each there are.</param>
/// <param name="ChannelLength">Input values of one channel that follow each other.</param>
/// <param name="Scale">What stands before the layer multiplies by this …</param>
/// <param name="Offset">… and then adds this.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StandardizedInput(string Layer, int Channels, int ChannelLength, double Scale, double Offset)
{
    internal string Mean => Layer + ".mean";

    internal string Deviation => Layer + ".deviation";

    /// <summary>Mean and population deviation of each channel over all samples, of what the layer sees; a deviation of 0 counts as 1.</summary>
    internal (double[] Means, double[] Deviations) Learn(Dataset data)
    {
        // Two passes: squares of values far from 0 would cancel.
        double[] means = Average(data, (x, _) => x);
        double[] deviations = Average(data, (x, channel) => (x - means[channel]) * (x - means[channel]));
        for (int channel = 0; channel < Channels; channel++)
        {
            double deviation = Math.Sqrt(deviations[channel]) * Math.Abs(Scale);
            deviations[channel] = deviation == 0 ? 1 : deviation;
            means[channel] = (Scale * means[channel]) + Offset;
        }

        return (means, deviations);
    }

    private double[] Average(Dataset data, Func<double, int, double> value)
    {
        double[] sums = new double[Channels];
        for (int sample = 0; sample < data.Count; sample++)
        {
            ReadOnlySpan<float> input = data.Input(sample);
            for (int i = 0; i < input.Length; i++)
            {
                int channel = i / ChannelLength % Channels;
                sums[channel] += value(input[i], channel);
            }
        }

        double count = (double)data.Count * data.InputLength / Channels;
        return Array.ConvertAll(sums, sum => sum / count);
    }
}
