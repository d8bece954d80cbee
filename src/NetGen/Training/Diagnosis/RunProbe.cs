namespace NetGen.Runtime;

/// <summary>What looks at the steps of a run, seen without its precision.</summary>
internal abstract class RunProbe
{
    /// <summary>The mean squared error of the epoch's sampled inputs; NaN where none was sampled.</summary>
    public abstract double SquaredError { get; }

    /// <summary>The figures of the epoch that ends; the next one begins.</summary>
    public abstract IReadOnlyList<LayerDiagnosis> Close();
}
