namespace NetGen;

/// <summary>What the label's column of a CSV file holds.</summary>
public enum CsvLabel
{
    /// <summary>A class, written as a text or as a number.</summary>
    Class,

    /// <summary>A value to predict, for regression.</summary>
    Target,
}
