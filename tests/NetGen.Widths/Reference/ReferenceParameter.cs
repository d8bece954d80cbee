namespace NetGen.Widths.Reference;

/// <summary>A parameter in the layout of files: a weight is [outputs, inputs].</summary>
internal sealed class ReferenceParameter(string name, int length, double deviation)
{
    public string Name { get; } = name;

    /// <summary>Of values to draw, so that sums stay near 1.</summary>
    public double Deviation { get; } = deviation;

    /// <summary>How many weights one unit or filter has; null for what is no weight.</summary>
    public int? UnitLength { get; init; }

    /// <summary>Whether an optimizer moves it; statistics are positive, and stay as they are.</summary>
    public bool IsLearned { get; init; } = true;

    public double[] Values { get; set; } = new double[length];

    public double[] Gradients { get; set; } = new double[length];
}
