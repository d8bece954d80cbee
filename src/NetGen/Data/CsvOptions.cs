namespace NetGen;

/// <summary>How <see cref="Dataset.ReadCsv(string, CsvColumn, CsvOptions?)"/> reads a file. Numbers are always written with a point, whatever the culture.</summary>
public sealed record CsvOptions
{
    /// <summary>What separates the cells: a comma by default. Any ASCII character but a quote or a line end.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What the first line holds.</summary>
    public CsvHeader Header { get; init; } = CsvHeader.Auto;

    /// <summary>Whether the label is a class or a value to predict.</summary>
    public CsvLabel Label { get; init; } = CsvLabel.Class;

    /// <summary>Columns that are no inputs, such as an identifier.</summary>
    public IReadOnlyList<CsvColumn> Ignored { get; init; } = [];

    /// <summary>
    /// The classes in the order of their labels; the file's labels are these names or positions among them. Without them the classes
    /// are those that occur, in numeric or else alphabetic order: give them when one of several files may lack a class.
    /// </summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>Lines to pass over before the first that counts.</summary>
    public int SkipLines { get; init; }
}
