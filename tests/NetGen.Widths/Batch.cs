namespace NetGen.Widths;

/// <summary>Samples one after the other, with labels where the network takes them; targets are then one-hot.</summary>
internal sealed record Batch(double[] Inputs, double[] Targets, int[]? Labels, int Samples)
{
    public static Batch OfLabels(double[] inputs, int[] labels, int classes)
    {
        double[] targets = new double[labels.Length * classes];
        for (int i = 0; i < labels.Length; i++)
            targets[(i * classes) + labels[i]] = 1;

        return new(inputs, targets, labels, labels.Length);
    }

    public double[] Input(int sample) => Row(Inputs, sample);

    public double[] Target(int sample) => Row(Targets, sample);

    private double[] Row(double[] rows, int sample)
    {
        int length = rows.Length / Samples;
        return rows[(sample * length)..((sample + 1) * length)];
    }
}
