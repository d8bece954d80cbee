namespace NetGen;

/// <summary>How well one class is found. A ratio without cases counts as 0.</summary>
/// <param name="Class">The class, from 0.</param>
/// <param name="Name">Its name, if the data has one.</param>
/// <param name="Samples">Samples that truly are of the class.</param>
/// <param name="Precision">Of the samples answered with the class, the share that are of it.</param>
/// <param name="Recall">Of the samples of the class, the share answered with it.</param>
public sealed record ClassScores(int Class, string? Name, long Samples, double Precision, double Recall)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    internal static ClassScores Of(int index, string? name, long hits, long answered, long samples) =>
        new(index, name, samples, Ratio(hits, answered), Ratio(hits, samples));

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
