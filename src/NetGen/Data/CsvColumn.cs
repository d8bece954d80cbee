using System.Globalization;

namespace NetGen;

/// <summary>A column of a CSV file, by its name or by its position; both convert implicitly.</summary>
public readonly record struct CsvColumn
{
    private CsvColumn(string? name, int position)
    {
        Name = name;
        Position = position;
    }

    /// <summary>The name that stands in the header; null if the column is given by position.</summary>
    public string? Name { get; }

    /// <summary>The position from 0; negative positions count from the end, −1 being the last column.</summary>
    public int Position { get; }

    /// <summary>The column of that name.</summary>
    public static implicit operator CsvColumn(string name) => FromString(name);

    /// <summary>The column at that position, from 0; −1 is the last.</summary>
    public static implicit operator CsvColumn(int position) => FromInt32(position);

    /// <summary>The column of that name.</summary>
    public static CsvColumn FromString(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name, 0);
    }

    /// <summary>The column at that position, from 0; −1 is the last.</summary>
    public static CsvColumn FromInt32(int position) => new(null, position);

    /// <summary>The name in quotes, or the position.</summary>
    public override string ToString() => Name is null ? Position.ToString(CultureInfo.InvariantCulture) : $"'{Name}'";
}
